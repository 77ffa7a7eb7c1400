import * as z from 'zod/mini'
import { Cursor, command, gives, Id, Line, type Page, query } from '../contract'
import { Strokes } from '../inspection/strokes'
import { numberKey } from '../normalise'
import { KEY_KINDS, KEY_STATES, type KeyRow, type LedgerLine, type StockDifference, type StocktakeRow } from './schema'

const desk = { clerk: 'estate', supervisor: 'estate' } as const
const households = { owner: 'own', family: 'own' } as const
const KeyNumber = z.string().check(z.overwrite(numberKey), z.regex(/^[A-Za-z0-9-]{1,20}$/))
const state = ['key.not_found', 'key.wrong_state'] as const
type Ref = { keyId: string }
const ref = gives<Ref>()

export const keyContract = {
  'key.register': command({
    input: {
      houseId: Id,
      number: KeyNumber,
      items: z
        .array(z.object({ kind: z.enum(KEY_KINDS), count: z.int().check(z.minimum(1), z.maximum(50)) }))
        .check(z.minLength(1), z.maxLength(20)),
      authorisation: z.optional(Line(200)),
    },
    who: desk,
    refuses: ['place.not_found', 'key.number_taken'],
    gives: ref,
  }),
  'key.handOver': command({
    input: { keyId: Id, toName: Line(40), signature: Strokes, note: z.optional(Line(200)) },
    who: desk,
    refuses: [...state, 'signature.empty'],
    gives: ref,
  }),
  /** A bunch that opens a home goes out with the owner's authorisation and a colleague as witness. */
  'key.lend': command({
    input: {
      keyId: Id,
      toName: Line(40),
      purpose: Line(200),
      /** ms */
      dueAt: z.int(),
      signature: Strokes,
      witnessId: z.optional(Id),
      authorisation: z.optional(Line(200)),
      /** The appointment it is needed for; it uses up the reservation. */
      bookingId: z.optional(Id),
    },
    who: desk,
    refuses: [
      ...state,
      'signature.empty',
      'key.due_wrong',
      'key.no_authorisation',
      'key.witness_needed',
      'key.reserved',
    ],
    gives: ref,
  }),
  'key.return': command({
    input: { keyId: Id, signature: Strokes, note: z.optional(Line(200)) },
    who: desk,
    refuses: [...state, 'signature.empty'],
    gives: ref,
  }),
  /** Lost keys become a ticket to change the lock. */
  'key.lose': command({
    input: { keyId: Id, note: Line(200) },
    who: desk,
    refuses: state,
    gives: gives<Ref & { ticketId: string }>(),
  }),
  /** Keeps a bunch for an appointment of its house: until it ends, it is not lent away over that time. */
  'key.reserve': command({
    input: { keyId: Id, bookingId: Id },
    who: desk,
    refuses: [...state, 'booking.not_found', 'key.reserved', 'key.booking_over'],
    gives: ref,
  }),
  'key.release': command({
    input: { keyId: Id },
    who: desk,
    refuses: [...state, 'key.not_reserved'],
    gives: ref,
  }),
  /** Two people count the cabinet and sign for what they found. */
  'key.stocktake': command({
    input: {
      estateId: Id,
      found: z.array(KeyNumber).check(z.maxLength(2000)),
      signature: Strokes,
      witnessId: Id,
      witnessSignature: Strokes,
    },
    who: { supervisor: 'estate', clerk: 'estate' },
    refuses: ['estate.not_found', 'key.second_needed', 'signature.empty'],
    gives: gives<{ stocktakeId: string; differences: StockDifference[] }>(),
  }),
  /** Earlier stocktakes with their differences, the latest first. */
  'key.stocktakes': query({
    input: { estateId: Id, cursor: Cursor },
    who: { ...desk, manager: 'estate' },
    gives: gives<Page<StocktakeRow>>(),
  }),
  /** One stocktake with both signatures. */
  'key.counted': query({
    input: { stocktakeId: Id },
    who: { ...desk, manager: 'estate' },
    refuses: ['key.stocktake_not_found'],
    gives: gives<StocktakeRow & { signature: Strokes; witnessSignature: Strokes }>(),
  }),
  'key.list': query({
    input: { estateId: z.optional(Id), houseId: z.optional(Id), state: z.optional(z.enum(KEY_STATES)), cursor: Cursor },
    who: { ...desk, ...households, manager: 'estate' },
    gives: gives<Page<KeyRow>>(),
  }),
  'key.get': query({
    input: { keyId: Id },
    who: { ...desk, manager: 'estate' },
    refuses: ['key.not_found'],
    gives: gives<KeyRow & { authorisation: string | null; ledger: LedgerLine[] }>(),
  }),
}
