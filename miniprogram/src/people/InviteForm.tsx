import type { HouseView } from '../../../shared/people/contract'
import { serverTime } from '../app/call'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills, Section } from '../ui/parts'
import { Refused } from '../ui/states'
import { peopleFirstWords } from './first-words'
import { peopleWords } from './words'

const DAY = 24 * 60 * 60_000
const ENDS = { year: 365 * DAY, halfYear: 182 * DAY, none: null } as const
type End = keyof typeof ENDS

/** An owner lets family or a tenant into the house, with an end. */
export function InviteForm({ house }: { house: HouseView }) {
  const words = useWords(peopleFirstWords, peopleWords)
  const { draft, change, discard } = useDraft('invite', {
    role: 'family' as 'family' | 'tenant',
    name: '',
    phone: '',
    end: 'year' as End,
  })
  const { run, busy, refusal } = useCommand('people.inviteToHouse', { firstId: draft.requestId, fields: peopleWords })
  const send = async () => {
    const { role, name, phone, end } = draft
    const lasts = ENDS[end]
    const until = lasts && { until: Math.round(serverTime() + lasts) }
    if (!(await run({ houseId: house.houseId, role, name, phone, ...until }))) return
    change({ name: '', phone: '' })
    discard()
    told(words('invite.sent'))
  }
  return (
    <Section title={words('invite.title')}>
      <Field label={words('invite.as')}>
        <Pills
          id="role"
          choices={(['family', 'tenant'] as const).map(value => ({ value, label: words(`role.${value}`) }))}
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
      <Field label={words('invite.until')}>
        <Pills
          id="end"
          choices={(['year', 'halfYear', 'none'] as const).map(value => ({
            value,
            label: words(`invite.until.${value}`),
          }))}
          value={draft.end}
          onChange={end => change({ end })}
        />
      </Field>
      <Refused refusal={refusal} />
      <Button id="send" busy={busy} onPress={() => void send()}>
        {words('invite.send')}
      </Button>
    </Section>
  )
}
