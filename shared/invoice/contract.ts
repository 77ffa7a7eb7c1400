import * as z from 'zod/mini'
import { Cursor, command, FileId, gives, Id, Line, type Page, query } from '../contract'
import { INVOICE_STATES, type InvoiceRow, type InvoiceView } from './schema'

const households = { owner: 'own', family: 'own', tenant: 'own' } as const
const books = { accountant: 'estate' } as const
const files = ['file.not_yours', 'file.not_found', 'invoice.file'] as const
const Paper = { invoiceId: Id, number: Line(30), file: FileId }
type Ref = { invoiceId: string }

export const invoiceContract = {
  /** A wish for an invoice of what a payment settled. A company needs its tax number. */
  'invoice.request': command({
    input: {
      paymentId: Id,
      kind: z.enum(['personal', 'company']),
      title: Line(100),
      taxNumber: z.optional(z.string().check(z.trim(), z.toUpperCase(), z.maxLength(20))),
      email: z.optional(z.string().check(z.trim(), z.maxLength(100), z.regex(/^[^@\s]+@[^@\s]+\.[^@\s]+$/))),
    },
    who: households,
    refuses: ['payment.not_found', 'invoice.nothing', 'invoice.exists', 'invoice.tax_number'],
    gives: gives<Ref>(),
  }),
  'invoice.get': query({
    input: { invoiceId: Id },
    who: { ...households, ...books },
    refuses: ['invoice.not_found'],
    gives: gives<InvoiceView>(),
  }),
  'invoice.mine': query({ input: { cursor: Cursor }, who: households, gives: gives<Page<InvoiceRow>>() }),
  /** The accountant's queue; by state, the latest first. */
  'invoice.list': query({
    input: { estateId: Id, state: z.optional(z.enum(INVOICE_STATES)), cursor: Cursor },
    who: books,
    refuses: ['estate.not_found'],
    gives: gives<Page<InvoiceRow>>(),
  }),
  'invoice.issue': command({
    input: Paper,
    who: books,
    refuses: [
      'invoice.not_found',
      'invoice.wrong_state',
      'invoice.held',
      'invoice.number',
      'invoice.number_used',
      ...files,
    ],
    gives: gives<Ref>(),
  }),
  'invoice.decline': command({
    input: { invoiceId: Id, reason: Line(200) },
    who: books,
    refuses: ['invoice.not_found', 'invoice.wrong_state'],
    gives: gives<Ref>(),
  }),
  /** The red letter for what was refunded since it was issued. */
  'invoice.red': command({
    input: Paper,
    who: books,
    refuses: ['invoice.not_found', 'invoice.wrong_state', 'invoice.number', 'invoice.number_used', ...files],
    gives: gives<Ref>(),
  }),
}
