import type { ToldEvent } from '../sentence'

export const daySheetEvents = {
  'daySheet.locked': {
    zh: '{day} 的交接表已锁，请清点现金并签字',
    en: 'The sheet of {day} is locked: count the cash and sign',
  },
  'daySheet.signed': {
    zh: '{cashier} 的 {day} 交接表已签字，请接收',
    en: '{cashier} has signed the sheet of {day}; please accept it',
  },
  'daySheet.banked': {
    zh: '{cashier} 已把 {day} 的现金存入银行，待补交接',
    en: '{cashier} has banked the cash of {day}; the hand-over follows',
  },
  'daySheet.accepted': {
    zh: '{cashier} 的 {day} 交接表出纳已接收，请核对',
    en: 'The treasurer has accepted the sheet of {day} from {cashier}; please verify it',
  },
  'daySheet.verified': { zh: '{day} 的交接表会计已核对', en: 'The accountant has verified the sheet of {day}' },
  'daySheet.unsigned': {
    zh: '{cashier} 的 {day} 交接表还没有签字',
    en: 'Nobody has signed the sheet of {day} from {cashier}',
  },
} as const satisfies Record<string, ToldEvent>
