import { no, type Sentence } from '../sentence'

/** Refusals of the daily reconciliation. */
export const reconciliationRefusals = {
  'reconciliation.not_yet': no(
    409,
    '{date} 的对账单要等次日 10 点以后',
    'The statement of {date} is there after 10:00 of the next day',
  ),
} as const satisfies Record<string, Sentence>
