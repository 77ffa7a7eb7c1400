import type { Role } from '../contract'

export const BOOKING_KINDS = [
  'handover_inspection',
  'reinspection',
  'renovation_check',
  'equipment_check',
  'steward_meeting',
] as const
export type BookingKind = (typeof BOOKING_KINDS)[number]

/** What a kind of appointment is like. An estate overrides any of the numbers. */
export interface KindRule {
  minutes: number
  /** Households one slot takes. */
  capacity: number
  /** Booking closes this long before the start. */
  leadMinutes: number
  /** Rescheduling and cancelling close this long before the start. */
  cutoffMinutes: number
  /** After this many missed appointments within `noShowDays`, the household books through the desk. */
  noShowLimit: number
  noShowDays: number
}
export interface KindFacts {
  zh: string
  en: string
  serves: readonly Role[]
  books: readonly Role[]
  bring: { zh: string; en: string }
}

const HOUR = 60
const rule = (minutes: number, capacity: number, leadMinutes: number, cutoffMinutes: number): KindRule => ({
  minutes,
  capacity,
  leadMinutes,
  cutoffMinutes,
  noShowLimit: 2,
  noShowDays: 30,
})
export const KIND_RULES: Record<BookingKind, KindRule> = {
  handover_inspection: rule(90, 2, 24 * HOUR, 12 * HOUR),
  reinspection: rule(60, 2, 12 * HOUR, 4 * HOUR),
  renovation_check: rule(60, 1, 12 * HOUR, 4 * HOUR),
  equipment_check: rule(45, 1, 4 * HOUR, 2 * HOUR),
  steward_meeting: rule(30, 1, 2 * HOUR, HOUR),
}
const household = ['owner', 'family', 'tenant'] as const
export const KIND_FACTS: Record<BookingKind, KindFacts> = {
  handover_inspection: {
    zh: '交房验收',
    en: 'Handover inspection',
    serves: ['clerk', 'supervisor'],
    books: ['owner', 'family'],
    bring: { zh: '身份证、购房合同、收楼通知书', en: 'ID, purchase contract, handover notice' },
  },
  reinspection: {
    zh: '复验',
    en: 'Re-inspection',
    serves: ['clerk', 'supervisor'],
    books: ['owner', 'family'],
    bring: { zh: '身份证', en: 'ID' },
  },
  renovation_check: {
    zh: '装修查验',
    en: 'Renovation check',
    serves: ['clerk', 'worker', 'supervisor'],
    books: ['owner', 'family'],
    bring: { zh: '装修许可证', en: 'Renovation permit' },
  },
  equipment_check: {
    zh: '户内设备检查',
    en: 'Home equipment check',
    serves: ['worker'],
    books: household,
    bring: { zh: '无需携带', en: 'Nothing' },
  },
  steward_meeting: {
    zh: '与管家面谈',
    en: 'Meeting with the steward',
    serves: ['clerk', 'supervisor'],
    books: household,
    bring: { zh: '相关资料', en: 'Papers on the matter' },
  },
}

/** What an estate says differently. */
export type RuleOverrides = Partial<Record<BookingKind, Partial<KindRule & Pick<KindFacts, 'serves' | 'bring'>>>>
/** A kind as this estate has it. */
export const kindOf = (kind: BookingKind, overrides: RuleOverrides = {}): KindRule & KindFacts => ({
  ...KIND_RULES[kind],
  ...KIND_FACTS[kind],
  ...overrides[kind],
})
/** Who can be named as serving an appointment. */
export const SERVING = ['clerk', 'worker', 'supervisor'] as const satisfies readonly Role[]
