import type { Sentence } from '../refusal'

const no = (status: Sentence['status'], zh: string, en: string, retry = false): Sentence => ({ zh, en, retry, status })

export const paperRefusals = {
  'paper.unavailable': no(
    503,
    '暂时无法打印，请稍后再试',
    'Printing is not possible right now; please try again',
    true,
  ),
} as const satisfies Record<string, Sentence>
