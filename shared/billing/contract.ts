import * as z from 'zod/mini'
import { APPROVAL_STATES } from '../approval/schema'
import { DayField } from '../calendar/schema'
import { auditedQuery, Cursor, command, FileId, gives, Id, Line, type Page, query } from '../contract'
import type { Fen } from '../money/decimal'
import { FenField, ITEMS, Number_, ONE_OFF } from '../tariff/schema'
import { NO_WORKBOOK } from '../workbook/refuses'
import type { WorkbookImport } from '../workbook/table'
import type { ChargeRow } from './charge-request'
import type { LineInputs } from './line'
import type { SaleEffect, SaleRow } from './sale'
import { BillId, type BillItem, type BillRow, type WaiverKind } from './schema'
import type { Formula } from './words'

const households = { owner: 'own', family: 'own', tenant: 'own' } as const
/** Whoever collects or answers for it; the administrator and those who repair see no fees. */
const readers = { cashier: 'estate', accountant: 'estate', supervisor: 'estate', manager: 'estate' } as const
const Reason = z.optional(Line(200))
const SALE = ['tariff.no_such_sale', 'tariff.dates', 'tariff.transfer_order'] as const
export interface DueView {
  items: BillRow[]
  dueFen: Fen
  overdueFen: Fen
  penaltyFen: Fen
  houses: { houseId: string; dueFen: Fen; prepaidFen: Fen }[]
}
export interface Explanation {
  bill: BillRow
  /** What people call it. */
  number: string
  lines: { amountFen: Fen; recomputedFen: Fen; formula: Formula; inputs: LineInputs }[]
  tariffId: string | null
  /** What was let go of it, or of the late penalty on it. */
  waivers: { kind: WaiverKind; amountFen: Fen; reason: string; at: number }[]
  /** Why a single charge was taken back, and when. */
  reversal?: { reason: string; at: number }
  /** A single charge that whoever looks may take back. */
  reversible?: boolean
  /** Links to the photos that the lines' readings name; short-lived. */
  photos: { fileId: string; url: string }[]
}
/** One period's metered use, as it was billed. */
export interface TrendRow {
  item: BillItem
  period: string
  quantity: string
  amountFen: Fen
}
export const billingContract = {
  /** What is to be paid now; without a house, all of one's own. Staff name a house and say why. */
  'billing.due': auditedQuery({
    input: { houseId: z.optional(Id), reason: Reason },
    who: { ...households, ...readers, clerk: 'estate' },
    refuses: ['place.not_found', 'billing.reason_needed'],
    gives: gives<DueView>(),
  }),
  'billing.bills': auditedQuery({
    input: { houseId: Id, cursor: z.optional(z.string().check(z.maxLength(260))), reason: Reason },
    who: { ...households, ...readers },
    refuses: ['place.not_found', 'billing.reason_needed'],
    gives: gives<Page<BillRow>>(),
    formerOwners: true,
  }),
  'billing.explain': auditedQuery({
    input: { billId: BillId, reason: Reason },
    who: { ...households, ...readers },
    refuses: ['billing.not_found', 'place.not_found', 'billing.reason_needed'],
    gives: gives<Explanation>(),
    formerOwners: true,
  }),
  /** What a house used and paid for by meter, period after period, the oldest first. */
  'billing.trend': auditedQuery({
    input: { houseId: Id, reason: Reason },
    who: { ...households, ...readers },
    refuses: ['place.not_found', 'billing.reason_needed'],
    gives: gives<Page<TrendRow>>(),
    formerOwners: true,
  }),
  /** A charge outside runs, at a published price. Its subject (a ticket, a card number) makes it one of a kind. */
  'billing.charge': command({
    input: {
      houseId: Id,
      item: z.enum(ONE_OFF),
      subject: z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,40}$/)),
      quantity: z.optional(Number_(3)),
      materialsFen: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000_000))),
      hours: z.optional(Number_(2)),
      dueOn: z.optional(DayField),
    },
    who: { accountant: 'estate' },
    refuses: [
      'place.not_found',
      'billing.price_missing',
      'billing.charge_invalid',
      'billing.charge_nothing',
      'billing.charge_too_much',
      'billing.exists',
    ],
    /** More than one person may alone has no bill yet: it waits for the manager. */
    gives: gives<{ billId: string | null; chargeId: string | null }>(),
  }),
  /** Takes a charge back: what was paid is its payer's again. As much as one person may charge alone, the rest waits. */
  'billing.reverseCharge': command({
    input: { billId: BillId, reason: Line(200) },
    who: { accountant: 'estate' },
    refuses: ['billing.not_found', 'billing.not_a_charge', 'billing.reversed_already', 'billing.reversal_waits'],
    gives: gives<{ chargeId: string; waits: boolean }>(),
  }),
  /** The second person's word on a charge, or on taking one back. */
  'billing.decideCharge': command({
    input: { chargeId: Id, agree: z.boolean(), note: z.optional(Line(200)) },
    who: { manager: 'estate' },
    refuses: [
      'billing.charge_not_found',
      'approval.wrong_state',
      'approval.expired',
      'approval.same_person',
      'approval.own_household',
      'billing.exists',
      'billing.not_a_charge',
      'billing.reversed_already',
    ],
    gives: gives<{ chargeId: string; billId: string | null }>(),
  }),
  /** Charges above what one person may alone, and all that were taken back; the latest first. */
  'billing.charges': query({
    input: { estateId: Id, state: z.optional(z.enum(APPROVAL_STATES)), cursor: Cursor },
    who: { accountant: 'estate', manager: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<Page<ChargeRow>>(),
  }),
  /** What putting a wrong sale right would do (`to` null: it never was). Staff say why they look. */
  'billing.previewSale': auditedQuery({
    input: { houseId: Id, on: DayField, to: z.nullable(DayField), reason: Reason },
    who: { accountant: 'estate', manager: 'estate' },
    refuses: ['place.not_found', 'billing.reason_needed', ...SALE],
    gives: gives<SaleEffect>(),
  }),
  'billing.correctSale': command({
    input: { houseId: Id, on: DayField, to: z.nullable(DayField), reason: Line(200) },
    who: { accountant: 'estate' },
    refuses: ['place.not_found', ...SALE],
    gives: gives<{ correctionId: string }>(),
  }),
  /** The second person's word, on what `billing.previewSale` showed: `seen` names it. */
  'billing.decideSale': command({
    input: { correctionId: Id, agree: z.boolean(), seen: z.optional(Line(60)), note: z.optional(Line(200)) },
    who: { manager: 'estate' },
    refuses: [
      'billing.sale_not_found',
      'billing.sale_changed',
      'approval.wrong_state',
      'approval.expired',
      'approval.same_person',
      'approval.own_household',
      ...SALE,
    ],
    gives: gives<{ correctionId: string }>(),
  }),
  'billing.saleCorrections': query({
    input: { estateId: Id, state: z.optional(z.enum(APPROVAL_STATES)), cursor: Cursor },
    who: { accountant: 'estate', manager: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<Page<SaleRow>>(),
  }),
  /** The first day by workbook: `check` says what is wrong row by row, `publish` enters all of it, once an estate. */
  'billing.goLive': command({
    input: { estateId: Id, file: FileId, mode: z.enum(['check', 'publish']) },
    who: { accountant: 'estate' },
    refuses: [
      'estate.not_found',
      ...NO_WORKBOOK,
      'estate.workbook_has_problems',
      'billing.went_live',
      'billing.going_live',
      'meter.import_running',
      'file.not_found',
      'file.not_yours',
    ],
    gives: gives<WorkbookImport>(),
  }),
  'billing.goLiveStatus': query({
    input: { estateId: Id },
    who: { accountant: 'estate', manager: 'estate' },
    refuses: ['estate.not_found', 'billing.go_live_not_found'],
    gives: gives<WorkbookImport>(),
  }),
  /** What a house brings along on the first day: arrears become a bill, money held an entry. Each once. */
  'billing.opening': command({
    input: {
      houseId: Id,
      kind: z.enum(['ARREARS', 'PREPAYMENT', 'DEPOSIT']),
      item: z._default(z.enum(ITEMS), 'MANAGEMENT_FEE'),
      amountFen: FenField,
      dueOn: z.optional(DayField),
      note: Line(100),
    },
    who: { accountant: 'estate' },
    refuses: [
      'place.not_found',
      'billing.exists',
      'billing.charge_invalid',
      'billing.going_live',
      'ledger.different_content',
    ],
    gives: gives<{ houseId: string; reference: string }>(),
  }),
}
