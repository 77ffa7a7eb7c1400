import { serverTime } from '../../../call'
import { useCommand } from '../../../command'
import { useDraft } from '../../../draft'
import { back, told } from '../../../go'
import { usePerson } from '../../../people/person'
import { Field, Line } from '../../../ui/fields'
import { Page } from '../../../ui/Page'
import { Button, Pills } from '../../../ui/parts'
import { Empty, Refused } from '../../../ui/states'

const DAY = 24 * 60 * 60_000
const ENDS = { year: 365 * DAY, halfYear: 182 * DAY, none: null } as const
type End = keyof typeof ENDS

/** An owner lets family or a tenant into the house, with an end. */
export default function Invite() {
  const { me, words } = usePerson()
  const houses = (me?.houses ?? []).filter(house => house.role === 'owner')
  const { draft, change, discard } = useDraft('invite', {
    houseId: '',
    role: 'family' as 'family' | 'tenant',
    name: '',
    phone: '',
    end: 'year' as End,
  })
  const { run, busy, refusal } = useCommand('people.inviteToHouse', draft.requestId)
  const houseId = draft.houseId || houses[0]?.houseId || ''
  const send = async () => {
    const { role, name, phone, end } = draft
    const lasts = ENDS[end]
    const done = await run({ houseId, role, name, phone, ...(lasts && { until: Math.round(serverTime() + lasts) }) })
    if (!done) return
    discard()
    told(words('invite.sent'))
    back()
  }
  if (me && !houses.length)
    return (
      <Page id="invite" title={words('invite.title')}>
        <Empty icon="home" title={words('invite.noHouse')} />
      </Page>
    )
  return (
    <Page
      id="invite"
      title={words('invite.title')}
      size="form"
      bar={
        <>
          <Refused refusal={refusal} />
          <Button id="send" busy={busy} onPress={() => void send()}>
            {words('invite.send')}
          </Button>
        </>
      }
    >
      <Field label={words('invite.house')}>
        <Pills
          id="house"
          choices={houses.map(house => ({ value: house.houseId, label: house.label }))}
          value={houseId}
          onChange={chosen => change({ houseId: chosen })}
        />
      </Field>
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
    </Page>
  )
}
