import { useDidShow } from '@tarojs/taro'
import { useCommand } from '../app/command'
import { go, told } from '../app/go'
import { usePerson } from '../app/person'
import { canScan, scan } from '../platform/scan'
import { dropToken, reloadApp, signsInByScan } from '../platform/session'
import { Field, Toggle } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Pills, Row } from '../ui/parts'
import type { Language } from '../ui/say'
import { Empty, Refused } from '../ui/states'
import { day } from '../ui/time'
import { peopleFirstWords } from './first-words'

interface Props {
  /** Where a scanned code leads, when it is not one to sign in with. */
  opens(scanned: string): string | undefined
}
export function MeScreen({ opens }: Props) {
  const { me, reload, language, largeType, prefer } = usePerson()
  const words = useWords(peopleFirstWords)
  useDidShow(reload)
  const preferences = useCommand('people.setPreferences')
  const accept = useCommand('people.acceptInvitation')
  const confirm = useCommand('people.confirmSession')
  const out = useCommand('people.signOut')

  const speak = (next: Language) => {
    prefer({ language: next })
    if (me) void preferences.run({ language: next })
  }
  const enlarge = (on: boolean) => {
    prefer({ largeType: on })
    if (me) void preferences.run({ largeType: on })
  }
  const join = async (invitationId: string) => {
    if (await accept.run({ invitationId })) told(words('me.accepted'))
  }
  const signInBrowser = async () => {
    const scanCode = await scan()
    const scanned = opens(scanCode ?? '')
    if (scanned) return go(scanned)
    if (scanCode && (await confirm.run({ scanCode }))) told(words('me.scanDone'))
  }
  const leave = async () => {
    await out.run({})
    dropToken()
    reloadApp()
  }
  return (
    <Page id="me" title={words('me.title')} size="form">
      <Card>
        <Row icon="me" title={me?.name || words('me.unnamed')} detail={me?.phone} />
      </Card>
      {Boolean(me?.invitations.length) && (
        <Card title={words('me.invitations')}>
          {me?.invitations.map(one => (
            <Row
              key={one.invitationId}
              icon="invite"
              title={words(`role.${one.role}`)}
              detail={[one.estateName, one.houseLabel].filter(Boolean).join(' · ')}
              end={
                <Button
                  id={`join-${one.invitationId}`}
                  small
                  busy={accept.busy}
                  onPress={() => void join(one.invitationId)}
                >
                  {words('me.accept')}
                </Button>
              }
            />
          ))}
          <Refused refusal={accept.refusal} />
        </Card>
      )}
      <Card title={words('me.roles')}>
        {me?.grants.map(grant => (
          <Row
            key={grant.grantId}
            icon={['owner', 'family', 'tenant'].includes(grant.role) ? 'home' : 'building'}
            title={words(`role.${grant.role}`)}
            detail={[
              grant.estateName,
              ...me.houses.filter(h => h.estateId === grant.estateId && h.role === grant.role).map(h => h.label),
            ].join(' · ')}
            end={grant.until && words('me.until', { date: day(grant.until) })}
          />
        ))}
        {!me?.grants.length && <Empty icon="home" title={words('me.noRoles')} />}
        {me && !me.grants.length && (
          <Row
            id="setup"
            icon="building"
            title={words('setup.link')}
            onPress={() => go('/packages/admin/setup/index')}
          />
        )}
        <Row id="bind" icon="plus" title={words('me.bind')} onPress={() => go('/pages/sign-in/index')} />
      </Card>
      <Card title={words('me.preferences')}>
        <Row
          title={words('me.language')}
          end={
            <Pills
              id="language"
              choices={[
                { value: 'zh', label: words('language.zh') },
                { value: 'en', label: words('language.en') },
              ]}
              value={language}
              onChange={speak}
            />
          }
        />
        <Toggle id="large-type" label={words('me.largeType')} value={largeType} onChange={enlarge} />
        <Refused refusal={preferences.refusal} />
      </Card>
      {me && !me.consentNeeded && (
        <Card>
          <Row id="data" icon="person" title={words('data.title')} onPress={() => go('/packages/owner/data/index')} />
        </Card>
      )}
      {canScan && (
        <Card>
          <Row id="scan" icon="scan" title={words('me.scan')} onPress={() => void signInBrowser()} />
          <Refused refusal={confirm.refusal} />
        </Card>
      )}
      {signsInByScan && me && (
        <Field>
          <Refused refusal={out.refusal} />
          <Button id="sign-out" look="danger" busy={out.busy} onPress={() => void leave()}>
            {words('me.signOut')}
          </Button>
        </Field>
      )}
    </Page>
  )
}
