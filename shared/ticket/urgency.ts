import type { Category, Level, TicketKind } from './schema'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** What is promised to who complains or suggests in days: eight working hours each. */
const WORKING_DAY = 8 * HOUR

/** Words that mean danger, whatever the category: source is the desk's own list of emergencies. */
export const DANGER_WORDS = [
  '燃气',
  '煤气',
  '被困',
  '困在',
  '起火',
  '着火',
  '冒烟',
  '触电',
  '漏电',
  'gas leak',
  'trapped',
  'on fire',
  'electrocut',
]
export const URGENT_WORDS = ['爆管', '喷水', '停电', '断电', '污水', '倒灌', 'burst', 'no power', 'sewage', 'flood']

export interface Terms {
  respondMs: number
  /** Until somebody is there; null: as agreed. */
  arriveMs: number | null
  resolveMs: number
}
/**
 * What holds where an estate says nothing else: how soon, per level: to respond, to arrive, to resolve, and to tell supervisor and manager of what nobody took. P0 and P1
 * run round the clock, the others in the estate's working hours.
 */
export const LEVEL_RULES: Record<Level, Terms & { supervisorMs: number; managerMs: number }> = {
  P0: {
    ...{ respondMs: MINUTE, arriveMs: 15 * MINUTE, resolveMs: 2 * HOUR },
    ...{ supervisorMs: MINUTE, managerMs: 3 * MINUTE },
  },
  P1: {
    ...{ respondMs: 5 * MINUTE, arriveMs: 30 * MINUTE, resolveMs: 4 * HOUR },
    ...{ supervisorMs: 5 * MINUTE, managerMs: 10 * MINUTE },
  },
  P2: {
    ...{ respondMs: 30 * MINUTE, arriveMs: null, resolveMs: 24 * HOUR },
    ...{ supervisorMs: 30 * MINUTE, managerMs: 60 * MINUTE },
  },
  P3: {
    ...{ respondMs: 240 * MINUTE, arriveMs: 24 * HOUR, resolveMs: 72 * HOUR },
    ...{ supervisorMs: 240 * MINUTE, managerMs: 480 * MINUTE },
  },
}
/** What a kind promises that is no danger and not urgent. */
export const KIND_TERMS = {
  complaint: { respondMs: 30 * MINUTE, arriveMs: null, resolveMs: 3 * WORKING_DAY },
  inquiry: { respondMs: 4 * HOUR, arriveMs: null, resolveMs: 4 * HOUR },
  suggestion: { respondMs: 4 * HOUR, arriveMs: null, resolveMs: 3 * WORKING_DAY },
} satisfies Partial<Record<TicketKind, Terms>>
/** What a complaint takes that is too much for three days, once somebody has approved it. */
export const COMPLEX_MS = 7 * WORKING_DAY

/** The default category → level; an estate may set its own. */
export const CATEGORY_LEVEL: Record<Category, Level> = {
  plumbing: 'P2',
  electrical: 'P2',
  door_window: 'P2',
  leak: 'P1',
  lift: 'P1',
  public_facility: 'P3',
  intercom: 'P2',
  fire: 'P0',
  staff_attitude: 'P2',
  repair_quality: 'P2',
  cleaning: 'P2',
  greening: 'P3',
  security: 'P2',
  parking: 'P2',
  fees: 'P2',
  noise: 'P2',
  renovation_nuisance: 'P2',
  pets: 'P2',
  facilities: 'P2',
  developer_quality: 'P2',
  inquiry: 'P3',
  suggestion: 'P3',
  trapped: 'P0',
  lost_key: 'P2',
  elderly_care: 'P1',
  praise: 'P3',
}

/** The level of a report. A danger word can only raise it, never lower it. */
export function levelOf(
  kind: TicketKind,
  category: Category,
  description: string,
  estateLevels: Partial<Record<Category, Level>> = {},
): Level {
  const base = estateLevels[category] ?? CATEGORY_LEVEL[category]
  if (kind !== 'repair' && kind !== 'help') return base
  const text = description.toLowerCase()
  if (DANGER_WORDS.some(word => text.includes(word))) return 'P0'
  if (URGENT_WORDS.some(word => text.includes(word)) && base > 'P1') return 'P1'
  return base
}
