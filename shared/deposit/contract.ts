import * as z from 'zod/mini'
import { auditedQuery, Cursor, command, FileId, gives, Id, Line, type Page, query, SeenVersion } from '../contract'
import { OF_PHOTOS } from '../file/refusals'
import { Strokes } from '../inspection/strokes'
import type { Fen } from '../money/decimal'
import { FenField } from '../tariff/schema'
import { DEPOSIT_KINDS, type Deposit, type DepositRules, PAY_WAYS, type PayWay } from './schema'

export const DEPOSIT_SHOWS = ['mine', 'open', 'held', 'ended'] as const
export interface DepositRow
  extends Pick<
    Deposit,
    'estateId' | 'houseId' | 'houseLabel' | 'kind' | 'title' | 'amountFen' | 'at' | 'state' | 'waitsFor' | 'movedAt'
  > {
  depositId: string
  /** Still to be paid to us. */
  dueFen: Fen
  keptFen: Fen
  backFen: Fen
}
interface Step {
  at: number
  byName: string
  note: string
}
export const STEPS = ['requested', 'inspected', 'supervised', 'noticed', 'approved', 'paid', 'signed'] as const
interface Photo {
  fileId: string
  url: string
}
export interface DepositView extends DepositRow {
  billId: string | null
  deductions: { amountFen: Fen; reason: string; photos: Photo[]; byName: string; at: number }[]
  /** What was asked for, as far as it is this reader's to see: the whole account is the payee's and the treasurer's. */
  asked: {
    reason: string
    payeeName: string
    payeeAccount: string
    attorney: Photo[]
    declaration: string
    payerName: string | null
    receiptNumber: string | null
    byWechat: boolean
  } | null
  steps: Partial<Record<(typeof STEPS)[number], Step>>
  needsManager: boolean
  paid: { way: PayWay; reference: string; amountFen: Fen; refund: string | null } | null
  signature: { strokes: Strokes; witnessName: string } | null
  /** Attempts that were turned down: when, by whom, why. */
  refusals: Step[]
  /** Asked for no longer. */
  withdrawn: Step | null
  /** Whoever looks has taken a step of it: another person takes the next. */
  mine: boolean
  /** The next step is one of this reader's roles'. */
  yours: boolean
}

const desk = { clerk: 'estate', cashier: 'estate' } as const
const staff = {
  ...desk,
  accountant: 'estate',
  treasurer: 'estate',
  supervisor: 'estate',
  manager: 'estate',
} as const
const MOVES = ['deposit', 'home.counts', 'notice', 'card']
const MONEY_MOVES = [...MOVES, 'billing', 'ledger', 'payment', 'refund']
const ref = gives<{ depositId: string }>()
const STEP = ['deposit.not_found', 'deposit.wrong_state', 'approval.same_person', 'approval.own_household'] as const
const Note = z._default(z.string().check(z.trim(), z.maxLength(200)), '')
const Photos = z.array(FileId).check(z.maxLength(9))

export const depositContract = {
  /** Of an estate: what waits for the caller, is under way, is held, or is over; or all of one house. */
  'deposit.list': auditedQuery({
    input: {
      estateId: z.optional(Id),
      houseId: z.optional(Id),
      show: z._default(z.enum(DEPOSIT_SHOWS), 'open'),
      cursor: Cursor,
    },
    who: { ...staff, owner: 'own' },
    refuses: ['place.not_found', 'estate.not_found'],
    gives: gives<Page<DepositRow>>(),
  }),
  'deposit.get': auditedQuery({
    input: { depositId: Id },
    who: { ...staff, owner: 'own' },
    refuses: ['deposit.not_found'],
    gives: gives<DepositView>(),
  }),
  /** Asks a house for a deposit: a bill that credits what we owe back, and is paid like any other. */
  'deposit.collect': command({
    input: { houseId: Id, kind: z.enum(DEPOSIT_KINDS), title: Line(40), amountFen: FenField },
    who: desk,
    refuses: ['place.not_found', 'deposit.not_allowed', 'deposit.over_cap'],
    moves: MONEY_MOVES,
    gives: gives<{ depositId: string; billId: string }>(),
  }),
  /** Asked for by mistake, and not paid: the bill is taken back. */
  'deposit.withdraw': command({
    input: { depositId: Id, reason: Line(200) },
    who: desk,
    refuses: [
      'deposit.not_found',
      'deposit.wrong_state',
      'deposit.is_paid',
      'billing.not_found',
      'billing.not_a_charge',
      'billing.reversed_already',
    ],
    moves: MONEY_MOVES,
    gives: ref,
  }),
  'deposit.deduct': command({
    input: { depositId: Id, amountFen: FenField, reason: Line(300), photos: Photos.check(z.minLength(1)) },
    who: { clerk: 'estate', supervisor: 'estate' },
    refuses: ['deposit.not_found', 'deposit.wrong_state', 'deposit.unpaid', 'deposit.too_much', ...OF_PHOTOS],
    moves: MOVES,
    gives: ref,
  }),
  'deposit.requestRefund': command({
    input: {
      depositId: Id,
      reason: Line(200),
      payeeName: Line(40),
      payeeAccount: z._default(z.string().check(z.trim(), z.maxLength(60)), ''),
      hasReceipt: z._default(z.boolean(), true),
      declaration: z._default(z.string().check(z.trim(), z.maxLength(500)), ''),
      attorney: z._default(Photos, []),
    },
    who: { owner: 'own', ...desk },
    refuses: [
      'deposit.not_found',
      'deposit.wrong_state',
      'deposit.unpaid',
      'deposit.declaration_needed',
      'deposit.attorney_needed',
      ...OF_PHOTOS,
    ],
    moves: MOVES,
    gives: ref,
  }),
  /** Customer service has looked at the place: in order, or as deducted. */
  'deposit.inspect': command({
    input: { depositId: Id, note: Line(200) },
    who: { clerk: 'estate' },
    refuses: STEP,
    moves: MOVES,
    gives: ref,
  }),
  /** The supervisor after the inspection; the manager above the estate's limit, after the notice. */
  'deposit.approve': command({
    input: { depositId: Id, note: Note },
    who: { supervisor: 'estate', manager: 'estate' },
    refuses: [...STEP, 'deposit.not_your_step'],
    moves: MOVES,
    gives: ref,
  }),
  /** The accountant's word that the books hold it, and that it may be paid. */
  'deposit.notice': command({
    input: { depositId: Id, note: Note },
    who: { accountant: 'estate' },
    refuses: STEP,
    moves: MOVES,
    gives: ref,
  }),
  'deposit.refuse': command({
    input: { depositId: Id, note: Line(200) },
    who: { clerk: 'estate', supervisor: 'estate', accountant: 'estate', manager: 'estate' },
    refuses: ['deposit.not_found', 'deposit.wrong_state', 'deposit.not_your_step'],
    moves: MOVES,
    gives: ref,
  }),
  'deposit.pay': command({
    input: { depositId: Id, way: z.enum(PAY_WAYS), reference: Note },
    who: { treasurer: 'estate' },
    refuses: [
      ...STEP,
      'deposit.reference_needed',
      'deposit.not_wechat',
      'refund.not_paid',
      'refund.frozen',
      'refund.too_late',
      'refund.too_many',
      'refund.part',
      'refund.exceeds',
    ],
    moves: MONEY_MOVES,
    gives: ref,
  }),
  /** Whoever gets it signs: on the own phone, or on the glass of the desk. */
  'deposit.sign': command({
    input: { depositId: Id, signature: Strokes },
    who: { owner: 'own', clerk: 'estate', treasurer: 'estate' },
    refuses: ['deposit.not_found', 'deposit.wrong_state', 'deposit.not_arrived', 'signature.empty'],
    moves: MOVES,
    gives: ref,
  }),
  'deposit.rules': query({
    input: { estateId: Id },
    who: { ...desk, manager: 'estate', accountant: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<Omit<DepositRules, '_id'>>(),
  }),
  'deposit.configure': command({
    input: {
      estateId: Id,
      renovationAllowed: z.boolean(),
      renovationCapFen: z.nullable(FenField),
      managerAboveFen: z.int().check(z.minimum(0), z.maximum(100_000_000)),
      version: SeenVersion,
    },
    who: { manager: 'estate' },
    refuses: ['estate.not_found', 'request.outdated'],
    moves: ['deposit'],
    gives: gives<{ version: number }>(),
  }),
}
