import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Input } from '../../../shared/contracts'
import { ITEMS, type Item, ONE_OFF } from '../../../shared/tariff/schema'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { DayLine, Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import { Several } from '../ui/Several'
import { Refused, Sheet } from '../ui/states'
import { tariffStaffWords } from './staff-words'
import { tariffWords } from './words'

const KINDS = ['charge', 'transfer', 'handover', 'vacancy', 'tenantPays'] as const
type Kind = (typeof KINDS)[number]
const blank = {
  from: '',
  until: '',
  reason: '',
  subject: '',
  item: 'PARKING' as 'PARKING' | 'RENOVATION_MANAGEMENT',
  payer: 'owner' as 'owner' | 'tenant',
}
interface Props {
  houseId: string
  tenantPays: readonly Item[]
  owners: readonly { personId: string; name: string }[]
  onClose(): void
}
/** What happened to a house that changes how it is charged; earlier bills stay. */
export function AssignSheet({ houseId, tenantPays, owners, onClose }: Props) {
  const words = useWords(tariffStaffWords, tariffWords)
  const [kind, setKind] = useState<Kind>('charge')
  const [typed, setTyped] = useState(blank)
  const [buyers, setBuyers] = useState<string[]>([])
  const [tenants, setTenants] = useState<readonly Item[]>(tenantPays)
  const { run, busy, refusal } = useCommand('tariff.assign', { fields: tariffStaffWords })
  const change = (part: Partial<typeof blank>) => setTyped(before => ({ ...before, ...part }))
  const { from, until, reason, subject, item, payer } = typed
  const asked: Record<Kind, Omit<Input<'tariff.assign'>, 'houseId' | 'requestId'>> = {
    handover: { handover: from },
    transfer: { transferOn: from, buyers },
    vacancy: { vacancy: { from, until, reason: reason.trim() } },
    charge: { charge: { item, subject: subject.trim(), from, payer, ...(until && { until }) } },
    tenantPays: { tenantPays: [...tenants] },
  }
  const save = async () => {
    if (!(await run({ houseId, ...asked[kind] }))) return
    told(words('assign.saved'))
    onClose()
  }
  return (
    <Sheet title={words('assign.change')} onClose={onClose}>
      <Field label={words('assign.what')}>
        <Pills
          id="assign-kind"
          choices={KINDS.map(value => ({ value, label: words(`assign.kind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
      </Field>
      {kind === 'charge' && <Charge typed={typed} onChange={change} />}
      {kind !== 'tenantPays' && (
        <DayLine
          id="assign-from"
          label={words(kind === 'charge' || kind === 'vacancy' ? 'assign.from' : 'assign.on')}
          hint={kind === 'transfer' ? words('assign.transferWhy') : undefined}
          value={from}
          onChange={value => change({ from: value })}
        />
      )}
      {(kind === 'charge' || kind === 'vacancy') && (
        <DayLine
          id="assign-until"
          label={words(kind === 'charge' ? 'assign.untilOptional' : 'assign.until')}
          value={until}
          onChange={value => change({ until: value })}
        />
      )}
      {kind === 'vacancy' && (
        <Line
          id="assign-reason"
          label={words('field.reason')}
          hint={words('assign.vacancyWhy')}
          max={200}
          value={reason}
          onChange={value => change({ reason: value })}
        />
      )}
      {kind === 'transfer' && owners.length > 0 && (
        <Field label={words('assign.buyers')} hint={words('assign.buyersWhy')}>
          <Several
            id="buyer"
            choices={owners.map(({ personId, name }) => ({ value: personId, label: name }))}
            values={buyers}
            onChange={setBuyers}
          />
        </Field>
      )}
      {kind === 'tenantPays' && <TenantItems chosen={tenants} onChange={setTenants} />}
      <Refused refusal={refusal} />
      <Button id="assign-save" busy={busy} onPress={() => void save()}>
        {words('assign.save')}
      </Button>
    </Sheet>
  )
}

/** Several of the running costs. */
function TenantItems({ chosen, onChange }: { chosen: readonly Item[]; onChange(items: readonly Item[]): void }) {
  const words = useWords(tariffStaffWords, tariffWords)
  const items = ITEMS.filter(item => !ONE_OFF.includes(item))
  return (
    <Field label={words('assign.tenantPays')}>
      <View className="pills">
        {items.map(item => (
          <Pills
            key={item}
            id="tenant"
            choices={[{ value: item, label: words(`item.${item}`) }]}
            value={chosen.includes(item) ? item : null}
            onChange={() => onChange(chosen.includes(item) ? chosen.filter(one => one !== item) : [...chosen, item])}
          />
        ))}
      </View>
    </Field>
  )
}

/** A parking space or a renovation: which one, and who pays for it. */
function Charge({ typed, onChange }: { typed: typeof blank; onChange(part: Partial<typeof blank>): void }) {
  const words = useWords(tariffStaffWords, tariffWords)
  const { item, subject, payer } = typed
  return (
    <>
      <Field>
        <Pills
          id="assign-item"
          choices={(['PARKING', 'RENOVATION_MANAGEMENT'] as const).map(value => ({
            value,
            label: words(`item.${value}`),
          }))}
          value={item}
          onChange={value => onChange({ item: value })}
        />
      </Field>
      <Line
        id="assign-subject"
        label={words('assign.subject')}
        max={30}
        value={subject}
        onChange={value => onChange({ subject: value })}
      />
      <Field label={words('assign.payer')}>
        <Pills
          id="assign-payer"
          choices={(['owner', 'tenant'] as const).map(value => ({ value, label: words(`payer.${value}`) }))}
          value={payer}
          onChange={value => onChange({ payer: value })}
        />
      </Field>
    </>
  )
}
