import { View } from '@tarojs/components'
import { useState } from 'react'
import { STAFF, type StaffRow } from '../../../shared/people/contract'
import { mayMake } from '../../../shared/people/makes'
import { useAsk, useList } from '../app/ask'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Pills, Row, Section, Tag } from '../ui/parts'
import { Empty, ErrorState, List, Refused, Sheet, Skeleton } from '../ui/states'
import { peopleFirstWords } from './first-words'
import { peopleStaffWords } from './staff-words'
import { peopleWords } from './words'

/** Administrators are made by the system’s own. */
const OURS = STAFF.filter(role => mayMake('manager', role))

type Duty = (typeof STAFF)[number]
/** Who works here, who is asked to, and the way out. */
export function StaffScreen() {
  return <Staff estateId={usePerson().hat?.estateId ?? ''} roles={OURS} title="staff.title" />
}
/** Who administers the whole system: made by those who do already. */
export function AdminsScreen() {
  return <Staff estateId="system" roles={['admin']} title="staff.admins" />
}

interface StaffProps {
  estateId: string
  roles: readonly Duty[]
  title: 'staff.title' | 'staff.admins'
}
function Staff({ estateId, roles, title }: StaffProps) {
  const { hat } = usePerson()
  const words = useWords(peopleFirstWords, peopleStaffWords)
  const staff = useAsk('people.staff', { estateId }, { enabled: Boolean(hat && estateId) })
  const [ending, setEnding] = useState<StaffRow | null>(null)
  return (
    <Page id="staff" title={words(title)} aside={<InviteForm estateId={estateId} roles={roles} />}>
      <Invitations estateId={estateId} />
      {staff.data ? (
        <Card title={words('staff.people')}>
          {staff.data.items.map(person => (
            <Row
              key={person.grantId}
              icon="person"
              title={person.name}
              detail={words(`role.${person.role}`)}
              end={
                <Button id={`end-${person.grantId}`} look="plain" small onPress={() => setEnding(person)}>
                  {words('staff.end')}
                </Button>
              }
            />
          ))}
          {!staff.data.items.length && <Empty title={words('staff.empty')} next={words('staff.emptyNext')} />}
        </Card>
      ) : staff.error ? (
        <ErrorState error={staff.error} onRetry={() => void staff.refetch()} />
      ) : (
        <Skeleton />
      )}
      {ending && <EndSheet person={ending} onClose={() => setEnding(null)} />}
    </Page>
  )
}

function Invitations({ estateId }: { estateId: string }) {
  const words = useWords(peopleFirstWords, peopleStaffWords)
  const list = useList('people.invitations', { estateId }, { enabled: Boolean(estateId) })
  const { run, busy, refusal } = useCommand('people.approveInvitation')
  const approve = async (invitationId: string) => {
    if (await run({ invitationId })) told(words('staff.approved'))
  }
  return (
    <Section title={words('staff.invitations')}>
      <Refused refusal={refusal} />
      <List
        list={{ ...list, rows: list.rows?.filter(row => row.state === 'proposed' || row.state === 'open') }}
        empty={<Card>{<Row title={words('staff.noInvitations')} />}</Card>}
      >
        {row => (
          <View key={row.invitationId} className="card">
            <Row
              icon="invite"
              title={row.name}
              detail={`${words(`role.${row.role}`)} · ${row.phone}`}
              end={
                row.state === 'proposed' ? (
                  <Button
                    id={`approve-${row.invitationId}`}
                    small
                    busy={busy}
                    onPress={() => void approve(row.invitationId)}
                  >
                    {words('staff.approve')}
                  </Button>
                ) : (
                  <Tag tone={row.state === 'open' ? 'amber' : 'slate'}>{words(`invitation.${row.state}`)}</Tag>
                )
              }
            />
          </View>
        )}
      </List>
    </Section>
  )
}

function InviteForm({ estateId, roles }: { estateId: string; roles: readonly Duty[] }) {
  const words = useWords(peopleFirstWords, peopleStaffWords, peopleWords)
  const { draft, change, discard } = useDraft(`staff.${estateId}`, {
    role: (roles.includes('worker') ? 'worker' : roles[0]) as Duty,
    name: '',
    phone: '',
  })
  const { run, busy, refusal } = useCommand('people.inviteStaff', { firstId: draft.requestId, fields: peopleWords })
  const send = async () => {
    const { role, name, phone } = draft
    if (!(await run({ estateId, role, name, phone }))) return
    change({ name: '', phone: '' })
    discard()
    told(words('invite.sent'))
  }
  return (
    <Section title={words('staff.invite')}>
      <Field label={words('staff.role')}>
        <Pills
          id="role"
          choices={roles.map(value => ({ value, label: words(`role.${value}`) }))}
          value={draft.role}
          onChange={role => change({ role })}
        />
      </Field>
      <Line id="name" label={words('invite.name')} value={draft.name} onChange={name => change({ name })} />
      <Line
        id="phone"
        label={words('invite.phone')}
        kind="number"
        max={11}
        value={draft.phone}
        onChange={phone => change({ phone })}
      />
      <Refused refusal={refusal} />
      <Button id="send" busy={busy} onPress={() => void send()}>
        {words('invite.send')}
      </Button>
    </Section>
  )
}

function EndSheet({ person, onClose }: { person: StaffRow; onClose(): void }) {
  const words = useWords(peopleFirstWords, peopleStaffWords)
  const { run, busy, refusal } = useCommand('people.endGrant')
  const end = async () => {
    if (!(await run({ personId: person.personId, grantId: person.grantId }))) return
    told(words('staff.ended'))
    onClose()
  }
  return (
    <Sheet title={words('staff.end')} of={person.grantId} onClose={onClose}>
      <Field>{words('staff.endSure', { name: person.name, role: words(`role.${person.role}`) })}</Field>
      <Refused refusal={refusal} />
      <Button id="end-send" look="danger" busy={busy} onPress={() => void end()}>
        {words('staff.end')}
      </Button>
    </Sheet>
  )
}
