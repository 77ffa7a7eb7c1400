import { useState } from 'react'
import type { HouseView } from '../../../shared/people/contract'
import type { Household } from '../../../shared/people/data'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { mayCall } from '../app/rights'
import { Plates } from '../estate/Plates'
import { useShareCard } from '../platform/share'
import { Field } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Pills, Row, Tag } from '../ui/parts'
import { Share } from '../ui/Share'
import type { Say } from '../ui/say'
import { Empty, ErrorState, Refused, Sheet, Skeleton } from '../ui/states'
import { day } from '../ui/time'
import { peopleFirstWords } from './first-words'
import { InviteForm } from './InviteForm'
import { peopleWords } from './words'

/** Who may enter the owner's house, who is asked to, and the way out. */
export function HouseholdScreen() {
  const { me } = usePerson()
  const words = useWords(peopleWords)
  const houses = (me?.houses ?? []).filter(house => mayCall('people.household', [house.role]))
  const [chosen, setChosen] = useState('')
  useShareCard(invitationCard(words))
  const house = houses.find(one => one.houseId === chosen) ?? houses[0]
  if (!house)
    return (
      <Page id="household" title={words('household.title')}>
        {me ? <Empty icon="home" title={words('invite.noHouse')} /> : <Skeleton />}
      </Page>
    )
  return (
    <Page id="household" title={words('household.title')} aside={<InviteForm key={house.houseId} house={house} />}>
      {houses.length > 1 && (
        <Field label={words('invite.house')}>
          <Pills
            id="house"
            choices={houses.map(one => ({ value: one.houseId, label: one.label }))}
            value={house.houseId}
            onChange={setChosen}
          />
        </Field>
      )}
      <People house={house} />
      <Plates key={house.houseId} houseId={house.houseId} />
    </Page>
  )
}

/** The invitation itself is bound to a number, ends and can be taken back; the card only leads to it. */
const invitationCard = (words: Say<keyof typeof peopleWords>) => ({
  title: words('invite.card'),
  path: '/pages/me/index',
})

type Member = Household['members'][number]
function People({ house }: { house: HouseView }) {
  const { me } = usePerson()
  const words = useWords(peopleFirstWords, peopleWords)
  const { data, error, refetch } = useAsk('people.household', { houseId: house.houseId })
  const [ending, setEnding] = useState<Member | null>(null)
  const card = invitationCard(words)
  const revoke = useCommand('people.revokeInvitation')
  const take = async (invitationId: string) => {
    if (await revoke.run({ invitationId })) told(words('household.revoked'))
  }
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton />
  const until = (at: number | null) => (at ? words('me.until', { date: day(at) }) : words('invite.until.none'))
  return (
    <>
      <Card title={data.label}>
        {data.members.map(member => (
          <Row
            key={member.grantId}
            icon="person"
            title={member.name || words('me.unnamed')}
            detail={`${words(`role.${member.role}`)} · ${until(member.until)}`}
            end={
              member.personId === me?.personId ? (
                <Tag tone="brand">{words('household.you')}</Tag>
              ) : (
                member.role !== 'owner' && (
                  <Button id={`end-${member.grantId}`} look="plain" small onPress={() => setEnding(member)}>
                    {words('household.end')}
                  </Button>
                )
              )
            }
          />
        ))}
      </Card>
      {Boolean(data.invitations.length) && (
        <Card title={words('household.invited')}>
          {data.invitations.map(one => (
            <Row
              key={one.invitationId}
              icon="invite"
              title={one.name}
              detail={`${words(`role.${one.role}`)} · ${one.phone} · ${until(one.until)} · ${words('invite.openUntil', { date: day(one.expiresAt) })}`}
              end={
                <Button
                  id={`revoke-${one.invitationId}`}
                  look="plain"
                  small
                  busy={revoke.busy}
                  onPress={() => void take(one.invitationId)}
                >
                  {words('household.revoke')}
                </Button>
              }
            />
          ))}
          <Share id="share-invitation" label={words('invite.share')} note={words('invite.shareNote')} card={card} />
        </Card>
      )}
      <Refused refusal={revoke.refusal} />
      {ending && <EndSheet member={ending} label={data.label} onClose={() => setEnding(null)} />}
    </>
  )
}

function EndSheet({ member, label, onClose }: { member: Member; label: string; onClose(): void }) {
  const words = useWords(peopleWords)
  const { run, busy, refusal } = useCommand('people.endGrant')
  const end = async () => {
    if (!(await run({ personId: member.personId, grantId: member.grantId }))) return
    told(words('household.ended'))
    onClose()
  }
  return (
    <Sheet title={words('household.end')} of={member.grantId} onClose={onClose}>
      <Field>{words('household.endSure', { name: member.name, house: label })}</Field>
      <Refused refusal={refusal} />
      <Button id="end-send" look="danger" busy={busy} onPress={() => void end()}>
        {words('household.end')}
      </Button>
    </Sheet>
  )
}
