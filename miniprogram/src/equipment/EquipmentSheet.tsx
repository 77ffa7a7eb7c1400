import type { EquipmentRow } from '../../../shared/equipment/contract'
import { DUTIES } from '../../../shared/equipment/duties'
import { type DutyName, EQUIPMENT_KINDS, type EquipmentKind } from '../../../shared/equipment/schema'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { DayLine, Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { equipmentStaffWords } from './staff-words'

type LastOn = { [last in `last.${DutyName}`]?: string }
interface Typed extends LastOn {
  kind: EquipmentKind
  number: string
  name: string
  where: string
  contractor: string
  contractorPhone: string
}
const BLANK: Typed = { kind: 'lift', number: '', name: '', where: '', contractor: '', contractorPhone: '' }
interface Props {
  estateId: string
  before: EquipmentRow | null
  onClose(): void
}
/** A piece as it is entered or put right: kept on the device until it is saved. */
export function EquipmentSheet({ estateId, before, onClose }: Props) {
  const words = useWords(equipmentStaffWords)
  const { draft, change, discard } = useDraft<Typed>(`equipment.${before?.equipmentId ?? 'new'}`, typedOf(before))
  const { run, busy, refusal } = useCommand('equipment.save', { firstId: draft.requestId, fields: equipmentStaffWords })
  const { kind, number, name, where, contractor, contractorPhone } = draft
  // Of what was recorded once the day stays.
  const open = DUTIES[kind].filter(({ duty }) => !before?.duties.find(one => one.duty === duty)?.lastOn)
  const save = async () => {
    const lasts = open.flatMap(({ duty }) => {
      const on = draft[`last.${duty}`]
      return on ? [{ duty, on }] : []
    })
    const seen = before ? { equipmentId: before.equipmentId, version: before.version } : {}
    const said = { kind, number, name, where, contractor, contractorPhone: contractorPhone.trim() }
    if (!(await run({ estateId, ...seen, ...said, lasts }))) return
    discard()
    told(words('eq.saved'))
    onClose()
  }
  const LINES = [
    ['number', number, 20],
    ['name', name, 40],
    ['where', where, 80],
    ['contractor', contractor, 60],
    ['contractorPhone', contractorPhone, 20],
  ] as const
  return (
    <Sheet title={words(before ? 'eq.edit' : 'eq.add')} onClose={onClose}>
      {!before && (
        <Field label={words('eq.kind')}>
          <Pills
            id="kind"
            choices={EQUIPMENT_KINDS.map(value => ({ value, label: words(`eq.kind.${value}`) }))}
            value={kind}
            onChange={to => change({ kind: to })}
          />
        </Field>
      )}
      {LINES.filter(([field]) => !before || field !== 'number').map(([field, value, max]) => (
        <Line
          key={field}
          id={`eq-${field}`}
          label={words(`eq.${field}`)}
          value={value}
          max={max}
          onChange={text => change({ [field]: text })}
        />
      ))}
      {open.map(({ duty }) => (
        <DayLine
          key={duty}
          id={`last-${duty}`}
          label={words('eq.last', { duty: words(`eq.duty.${duty}`) })}
          value={draft[`last.${duty}`] ?? ''}
          onChange={on => change({ [`last.${duty}`]: on })}
        />
      ))}
      <Refused refusal={refusal} />
      <Button
        id="equipment-save"
        busy={busy}
        disabled={[number, name, where, contractor].some(text => !text.trim())}
        onPress={() => void save()}
      >
        {words('eq.save')}
      </Button>
    </Sheet>
  )
}
const typedOf = (before: EquipmentRow | null): Typed =>
  before
    ? {
        ...{ kind: before.kind, number: before.number, name: before.name, where: before.where },
        ...{ contractor: before.contractor, contractorPhone: before.contractorPhone },
      }
    : BLANK
