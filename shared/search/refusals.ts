import { no, type Sentence } from '../sentence'

export const searchRefusals = {
  'search.too_long': no(
    400,
    '请缩短到 {most} 个字以内，例如房号、姓名或号码',
    'Please use at most {most} letters, such as a house, a name or a number',
  ),
} as const satisfies Record<string, Sentence>
