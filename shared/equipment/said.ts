import type { Told, Words } from '../sentence'
import type { DutyName, EquipmentKind } from './schema'

export const DUTY_SAID: Words<DutyName> = {
  maintain: ['维保', 'Maintenance'],
  inspect: ['定期检验', 'Inspection by law'],
  check: ['月度检查', 'Monthly check'],
  test: ['年度检测', 'Yearly test'],
  clean: ['清洗消毒', 'Cleaning'],
  verify: ['强制检定', 'Verification'],
}
export const KIND_SAID: Words<EquipmentKind> = {
  lift: ['电梯', 'Lift'],
  fire: ['消防设施', 'Fire equipment'],
  tank: ['水箱', 'Water tank'],
  lightning: ['防雷装置', 'Lightning protection'],
  meter: ['计量表', 'Meter'],
}
/** What an event calls a duty. */
export const equipmentFacts = ({ duty }: Record<string, string>): Record<string, Told | undefined> => {
  const [zh, en] = DUTY_SAID[duty as DutyName] ?? []
  return zh && en ? { what: { zh, en } } : {}
}
