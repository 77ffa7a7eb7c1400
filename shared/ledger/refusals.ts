import { no, type Sentence } from '../sentence'

export const ledgerRefusals = {
  'ledger.different_content': no(
    409,
    '这个编号已经记过另一笔账',
    'Another entry with this number is already in the books',
  ),
} as const satisfies Record<string, Sentence>
