import { type Day, today } from '../calendar/day'
import { Refusal } from '../refusal'
import { DUTIES, dueAfter, nearFrom, nearness, ruleOf, tellAt } from './duties'
import type { Duty, DutyName, DutyRule, Equipment, EquipmentKind } from './schema'

const at = (kind: EquipmentKind, { duty }: Duty): DutyRule => ruleOf(kind, duty) as DutyRule
/** What follows from the duties: the first due day, and when the clock looks next. */
function standing<T extends Pick<Equipment, 'kind' | 'duties'>>(of: T) {
  const [first = ''] = of.duties.map(one => one.dueOn).sort()
  const [near = ''] = of.duties.map(one => nearFrom(at(of.kind, one), one)).sort()
  const times = of.duties.map(one => tellAt(at(of.kind, one), one)).filter(time => time > 0)
  return { ...of, dueOn: first, nearOn: near, tellAt: times.length > 0 ? Math.min(...times) : 0 }
}
/** Of a due day that stays what it was nothing is said again. */
const toldOf = (before: Duty | undefined, dueOn: Day) => (before?.dueOn === dueOn ? before.told : 'nothing')
type Entered = Pick<
  Equipment,
  '_id' | 'estateId' | 'kind' | 'number' | 'name' | 'where' | 'contractor' | 'contractorPhone'
>
/**
 * A piece as it is entered or put right. `lasts`: when each duty was done last, as far as it is known; of one that has a
 * record already its own stays. Refuses a day to come.
 */
export function entered(
  said: Entered,
  lasts: Partial<Record<DutyName, Day>>,
  before: Equipment | null,
  version: number,
  now: number,
): Equipment {
  const day = today(now)
  if (before?.retired) throw new Refusal('equipment.retired')
  const duties = DUTIES[said.kind].map((rule): Duty => {
    const kept = before?.duties.find(one => one.duty === rule.duty)
    if (kept?.lastOn) return kept
    const lastOn = lasts[rule.duty] ?? null
    if (lastOn && lastOn > day) throw new Refusal('equipment.day_to_come')
    if (kept && !lastOn) return kept
    const dueOn = lastOn ? dueAfter(rule, lastOn) : day
    return { duty: rule.duty, lastOn, dueOn, certificate: null, told: toldOf(kept, dueOn) }
  })
  return { ...standing({ ...said, duties }), retired: null, used: 1, version }
}

interface Done {
  duty: DutyName
  on: Day
  passed: boolean
  certificate: string | null
  validUntil: Day | null
}
/**
 * What was done or found. Passed, the next day is counted from it, or is the end of its certificate where that comes
 * sooner; not passed, it stays due. Refuses a day to come or before the last one, a duty its kind does not have, a pass
 * without the certificate it ends with, and a certificate that has run out as it is entered.
 */
export function recorded(equipment: Equipment, done: Done, now: number): Equipment {
  const { duty, on, passed, certificate, validUntil } = done
  if (equipment.retired) throw new Refusal('equipment.retired')
  const rule = ruleOf(equipment.kind, duty)
  const before = equipment.duties.find(one => one.duty === duty)
  if (!rule || !before) throw new Refusal('equipment.no_duty')
  if (on > today(now)) throw new Refusal('equipment.day_to_come')
  if (before.lastOn && on < before.lastOn) throw new Refusal('equipment.day_before_last', { day: before.lastOn })
  const version = equipment.version + 1
  if (!passed) return { ...equipment, version }
  if (rule.certified && !certificate) throw new Refusal('equipment.certificate_needed')
  if (validUntil && validUntil <= on) throw new Refusal('equipment.valid_until')
  const counted = dueAfter(rule, on)
  const dueOn = validUntil && validUntil < counted ? validUntil : counted
  const after: Duty = { duty, lastOn: on, dueOn, certificate, told: toldOf(before, dueOn) }
  const duties = equipment.duties.map(one => (one.duty === duty ? after : one))
  return { ...standing({ ...equipment, duties }), version }
}
/** Out of use: nothing of it is due any more, what was recorded stays. */
export function retire(
  equipment: Equipment,
  by: { name: string; reason: string },
  version: number,
  now: number,
): Equipment {
  if (equipment.retired) throw new Refusal('equipment.retired')
  return { ...equipment, retired: { at: now, byName: by.name, reason: by.reason }, used: 0, tellAt: 0, version }
}

/** What is to be said of it now, each due day once as it comes near and once as it has passed; and how it stands then. */
export function reminded(
  equipment: Equipment,
  now: number,
): { equipment: Equipment; said: { duty: Duty; over: boolean }[] } {
  const day = today(now)
  const said: { duty: Duty; over: boolean }[] = []
  const duties = equipment.duties.map((duty): Duty => {
    const next = tellAt(at(equipment.kind, duty), duty)
    if (next === 0 || next > now) return duty
    const over = nearness(at(equipment.kind, duty), duty, day) === 'over'
    said.push({ duty, over })
    return { ...duty, told: over ? 'over' : 'soon' }
  })
  return { equipment: standing({ ...equipment, duties }), said }
}
