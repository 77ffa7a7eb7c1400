import type { Sentence } from '../refusal'

/** Refusals of the daily reconciliation. */
export const reconciliationRefusals = {
  'reconciliation.not_yet': {
    zh: '{date} 的对账单要等次日 10 点以后',
    en: 'The statement of {date} is there after 10:00 of the next day',
    retry: false,
    status: 409,
  },
} as const satisfies Record<string, Sentence>
