import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { useCommand } from '../app/command'
import { go, told } from '../app/go'
import { forgetOwn, noted } from '../app/own'
import { usePerson } from '../app/person'
import { OfficeCard } from '../estate/OfficeCard'
import { canScan, scan } from '../platform/scan'
import { dropToken, reloadApp, signsInByScan } from '../platform/session'
import { Field, Toggle } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Pills, Row } from '../ui/parts'
import type { Language } from '../ui/say'
import { Empty, Refused, Sheet } from '../ui/states'
import { day } from '../ui/time'
import { peopleFirstWords } from './first-words'

interface Props {
  /** Where a scanned code leads, when it is not one to sign in with. */
  opens(scanned: string): string | undefined
}
/** Who I am here, how I read, and this account's ways in and out. */
export function MeScreen({ opens }: Props) {
  const { me, hat, reload } = usePerson()
  const words = useWords(peopleFirstWords)
  useDidShow(reload)
  return (
    <Page id="me" title={words('me.title')} size="form" forAll>
      <Card>
        <Row icon="me" title={me?.name || words('me.unnamed')} detail={me?.phone} />
      </Card>
      {Boolean(me?.invitations.length) && <Invitations />}
      <Roles />
      {hat?.kind === 'household' && <OfficeCard estateId={hat.estateId} />}
      <Preferences />
      {me && !me.consentNeeded && (
        <Card>
          <Row id="data" icon="person" title={words('data.title')} onPress={() => go('/packages/owner/data/index')} />
        </Card>
      )}
      {canScan && <Scan opens={opens} />}
      {signsInByScan && me && <SignOut />}
    </Page>
  )
}

function Invitations() {
  const { me } = usePerson()
  const words = useWords(peopleFirstWords)
  const { run, busy, refusal } = useCommand('people.acceptInvitation')
  const join = async (invitationId: string) => {
    if (await run({ invitationId })) told(words('me.accepted'))
  }
  return (
    <Card title={words('me.invitations')}>
      {me?.invitations.map(one => (
        <Row
          key={one.invitationId}
          icon="invite"
          title={words(`role.${one.role}`)}
          detail={[one.estateName, one.houseLabel].filter(Boolean).join(' · ')}
          end={
            <Button id={`join-${one.invitationId}`} small busy={busy} onPress={() => void join(one.invitationId)}>
              {words('me.accept')}
            </Button>
          }
        />
      ))}
      <Refused refusal={refusal} />
    </Card>
  )
}

function Roles() {
  const { me } = usePerson()
  const words = useWords(peopleFirstWords)
  return (
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
        <Row id="setup" icon="building" title={words('setup.link')} onPress={() => go('/packages/admin/setup/index')} />
      )}
      <Row id="bind" icon="plus" title={words('me.bind')} onPress={() => go('/pages/sign-in/index')} />
    </Card>
  )
}

function Preferences() {
  const { me, language, largeType, prefer } = usePerson()
  const words = useWords(peopleFirstWords)
  const { run, refusal } = useCommand('people.setPreferences')
  const set = (chosen: { language: Language } | { largeType: boolean }) => {
    prefer(chosen)
    if (me) void run(chosen)
  }
  return (
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
            onChange={next => set({ language: next })}
          />
        }
      />
      <Toggle id="large-type" label={words('me.largeType')} value={largeType} onChange={on => set({ largeType: on })} />
      <Refused refusal={refusal} />
    </Card>
  )
}

/** Signs a browser in, or opens what a code leads to. */
function Scan({ opens }: Props) {
  const words = useWords(peopleFirstWords)
  const { run, refusal } = useCommand('people.confirmSession')
  const read = async () => {
    const scanCode = await scan()
    const scanned = opens(scanCode ?? '')
    if (scanned) return go(scanned)
    if (scanCode && (await run({ scanCode }))) told(words('me.scanDone'))
  }
  return (
    <Card>
      <Row id="scan" icon="scan" title={words('me.scan')} onPress={() => void read()} />
      <Refused refusal={refusal} />
    </Card>
  )
}

/** Says first what this device still holds for the person who leaves; everything sent goes with them. */
function SignOut() {
  const { me } = usePerson()
  const words = useWords(peopleFirstWords)
  const { run, busy, refusal } = useCommand('people.signOut')
  const [asked, setAsked] = useState(false)
  const unsent = noted(me?.personId ?? '')
  const leave = async () => {
    await run({})
    if (me) forgetOwn(me.personId)
    dropToken()
    reloadApp()
  }
  return (
    <Field>
      <Refused refusal={refusal} />
      <Button id="sign-out" look="danger" busy={busy} onPress={() => (unsent > 0 ? setAsked(true) : void leave())}>
        {words('me.signOut')}
      </Button>
      {asked && (
        <Sheet title={words('me.signOut')} onClose={() => setAsked(false)}>
          <View className="prose">{words('me.unsent', { n: unsent })}</View>
          <Button id="sign-out-anyway" look="danger" busy={busy} onPress={() => void leave()}>
            {words('me.signOutAnyway')}
          </Button>
        </Sheet>
      )}
    </Field>
  )
}
