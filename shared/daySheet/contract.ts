import * as z from 'zod/mini'
import { Cursor, command, FileId, gives, Id, Line, type Page, query } from '../contract'
import type { PrintedPaper } from '../inspection/contract'
import { FenField } from '../tariff/schema'
import { PiecesField } from '../till/contract'
import { SHEET_STATES, type SheetListRow, type SheetView } from './schema'

const staff = { cashier: 'estate', treasurer: 'estate', accountant: 'estate', manager: 'estate' } as const
const MOVES = ['daySheet', 'till', 'ledger', 'home', 'notice'] as const
type Ref = { sheetId: string }
const Note = z.optional(Line(200))

export const daySheetContract = {
  /** One sheet; without its id the caller's own that is open, as it stands now. Null: nothing was taken yet. */
  'daySheet.get': query({
    input: { estateId: Id, sheetId: z.optional(Id) },
    who: staff,
    refuses: ['estate.not_found', 'daySheet.not_found'],
    gives: gives<{ sheet: SheetView | null }>(),
  }),
  /** Locked sheets, the latest first; `waiting`: those that wait for the caller's role, the longest waiting first. */
  'daySheet.list': query({
    input: { estateId: Id, state: z.optional(z.enum(SHEET_STATES)), cursor: Cursor },
    who: staff,
    refuses: ['estate.not_found'],
    gives: gives<Page<SheetListRow>>(),
  }),
  /** Before the clock does it. What comes after belongs to the next sheet. */
  'daySheet.lock': command({
    input: { estateId: Id },
    who: { cashier: 'estate' },
    refuses: ['estate.not_found', 'daySheet.none_open', 'daySheet.numbering'],
    moves: MOVES,
    gives: gives<Ref>(),
  }),
  /** The cash, note by note; `explanation`: why it is not what it should be. */
  'daySheet.sign': command({
    input: { sheetId: Id, pieces: PiecesField, explanation: Note },
    who: { cashier: 'estate' },
    refuses: [
      'daySheet.not_found',
      'daySheet.not_yours',
      'daySheet.wrong_state',
      'daySheet.explain',
      'till.no_such_face',
      'till.face_twice',
    ],
    moves: MOVES,
    gives: gives<Ref>(),
  }),
  'daySheet.accept': command({
    input: { sheetId: Id, note: Note },
    who: { treasurer: 'estate' },
    refuses: ['daySheet.not_found', 'daySheet.wrong_state', 'approval.same_person'],
    moves: MOVES,
    gives: gives<Ref>(),
  }),
  'daySheet.verify': command({
    input: { sheetId: Id, note: Note },
    who: { accountant: 'estate' },
    refuses: ['daySheet.not_found', 'daySheet.wrong_state', 'approval.same_person'],
    moves: MOVES,
    gives: gives<Ref>(),
  }),
  /** The treasurer is out: the cash goes to the bank the same day, with a photo of the slip. */
  'daySheet.bank': command({
    input: { sheetId: Id, amountFen: FenField, slipNumber: Line(40), slipPhoto: FileId },
    who: { cashier: 'estate' },
    refuses: [
      'daySheet.not_found',
      'daySheet.not_yours',
      'daySheet.wrong_state',
      'daySheet.deposit_too_much',
      'file.not_yours',
      'file.not_found',
    ],
    moves: MOVES,
    gives: gives<Ref>(),
  }),
  /** The paper form, with the signatures there are so far. */
  'daySheet.print': command({
    input: { sheetId: Id, language: z._default(z.enum(['zh', 'en']), 'zh') },
    who: staff,
    refuses: ['daySheet.not_found', 'paper.unavailable'],
    moves: [],
    gives: gives<Ref & Pick<PrintedPaper, 'url' | 'missing'>>(),
  }),
}
