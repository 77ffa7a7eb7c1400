import * as z from 'zod/mini'
import { auditedQuery, Cursor, command, gives, Id, Line, type Page, query, Rows, Sort } from '../contract'
import type { PrintedPaper } from '../inspection/contract'
import type { Method } from '../paper/schema'
import type { ReceiptRow, ReceiptState, ReceiptView } from './schema'

const households = { owner: 'own', family: 'own', tenant: 'own' } as const
type Ref = { receiptId: string }
/** By what the list goes. */
export const RECEIPT_SORTS = ['number', 'amount'] as const

/** What anybody may know of a receipt: nothing about persons. */
export interface ReceiptCheck {
  estateName: string
  /** Without their numbers. */
  houses: string[]
  number: string
  kind: 'payment' | 'reversal'
  state: ReceiptState
  method: Method
  amountFen: number
  /** What reversals took back. */
  reversedFen: number
  settledAt: number
}

export const receiptContract = {
  /** The receipts of one payment, reversals too. `numbering`: the numberer still has one to deal. */
  'receipt.get': auditedQuery({
    input: { paymentId: Id, reason: z.optional(Line(200)) },
    who: { ...households, cashier: 'estate', accountant: 'estate', supervisor: 'estate', manager: 'estate' },
    refuses: ['payment.not_found', 'billing.reason_needed'],
    gives: gives<{ items: ReceiptView[]; numbering: boolean }>(),
    formerOwners: true,
  }),
  /** Every receipt that was dealt; those somebody wishes void (`asked`) go by how long they wait. */
  'receipt.list': auditedQuery({
    input: { estateId: Id, asked: z.optional(z.boolean()), sort: Sort(RECEIPT_SORTS), rows: Rows, cursor: Cursor },
    who: { cashier: 'estate', accountant: 'estate', manager: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<Page<ReceiptRow>>(),
  }),
  /** The newest receipts that say something of a house, for staff who said why they look. */
  'receipt.ofHouse': auditedQuery({
    input: { houseId: Id, reason: z.optional(Line(200)) },
    who: { cashier: 'estate', accountant: 'estate', supervisor: 'estate', manager: 'estate' },
    refuses: ['place.not_found', 'billing.reason_needed'],
    gives: gives<Page<ReceiptRow>>(),
  }),
  /** A PDF to keep, made when it is first asked for. */
  'receipt.print': command({
    input: { receiptId: Id, language: z._default(z.enum(['zh', 'en']), 'zh') },
    who: { ...households, cashier: 'estate', accountant: 'estate' },
    refuses: ['receipt.not_found', 'paper.unavailable'],
    gives: gives<Ref & PrintedPaper>(),
  }),
  /** Valid or not, for whoever holds the paper. */
  'receipt.verify': query({
    input: { code: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{20}$/)) },
    who: { public: 'public' },
    refuses: ['receipt.unknown_code'],
    gives: gives<ReceiptCheck>(),
  }),
  /** `payer`: the name the new receipt shall bear. A void receipt keeps its number; another one takes its place. */
  'receipt.requestVoid': command({
    input: { receiptId: Id, reason: Line(200), payer: z.optional(Line(40)) },
    who: { cashier: 'estate' },
    refuses: ['receipt.not_found', 'receipt.not_valid', 'receipt.day_closed', 'receipt.void_asked'],
    gives: gives<Ref>(),
  }),
  'receipt.approveVoid': command({
    input: { receiptId: Id },
    who: { accountant: 'estate', manager: 'estate' },
    refuses: [
      'receipt.not_found',
      'receipt.not_valid',
      'receipt.day_closed',
      'receipt.void_not_asked',
      'approval.same_person',
    ],
    gives: gives<Ref>(),
  }),
  'receipt.rejectVoid': command({
    input: { receiptId: Id },
    who: { accountant: 'estate', manager: 'estate' },
    refuses: ['receipt.not_found', 'receipt.void_not_asked'],
    gives: gives<Ref>(),
  }),
}
