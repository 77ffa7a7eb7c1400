import { no, type Sentence } from '../sentence'

export const paperRefusals = {
  'paper.unavailable': no(
    503,
    '暂时无法打印，请稍后再试',
    'Printing is not possible right now; please try again',
    true,
  ),
} as const satisfies Record<string, Sentence>
