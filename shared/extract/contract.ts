import * as z from 'zod/mini'
import { command, gives, Id, Line, query } from '../contract'
import { type ExtractView, FORMS } from './schema'

const staff = {
  clerk: 'estate',
  cashier: 'estate',
  accountant: 'estate',
  treasurer: 'estate',
  worker: 'estate',
  supervisor: 'estate',
  manager: 'estate',
} as const

export const extractContract = {
  /**
   * The rows of a list as a file, as the same person sees them under the same filter (`asked`); who may see the list is the
   * list's own business. The reason goes into the trace before anything is made.
   */
  'extract.order': command({
    input: {
      estateId: Id,
      of: z.string().check(z.maxLength(60), z.regex(/^[a-z]+\.[A-Za-z]+$/)),
      asked: z._default(
        z.record(
          z.string().check(z.maxLength(40), z.regex(/^[A-Za-z]+$/)),
          z.union([z.string().check(z.maxLength(200)), z.number(), z.boolean()]),
        ),
        {},
      ),
      columns: z.array(z.string().check(z.minLength(1), z.maxLength(40))).check(z.minLength(1), z.maxLength(40)),
      form: z.enum(FORMS),
      language: z._default(z.enum(['zh', 'en']), 'zh'),
      reason: Line(200),
    },
    who: staff,
    refuses: [
      'estate.not_found',
      'extract.unknown',
      'extract.not_allowed',
      'extract.no_column',
      'extract.bad_filter',
      'extract.too_long',
      'extract.too_many',
    ],
    gives: gives<ExtractView>(),
  }),
  /** How far one's own file is, and where it lies. */
  'extract.get': query({
    input: { extractId: Id },
    who: staff,
    refuses: ['extract.not_found'],
    gives: gives<ExtractView>(),
  }),
}
