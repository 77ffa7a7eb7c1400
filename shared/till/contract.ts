import * as z from 'zod/mini'
import { command, gives, Id, query } from '../contract'
import { FenField } from '../tariff/schema'
import type { TillView } from './schema'

const cashier = { cashier: 'estate' } as const
const MOVES = ['till', 'daySheet'] as const
const Piece = z.object({
  faceFen: z.int().check(z.minimum(1), z.maximum(10_000)),
  count: z.int().check(z.minimum(0), z.maximum(100_000)),
})
/** A count, note by note. */
export const PiecesField = z.array(Piece).check(z.maxLength(20))

export const tillContract = {
  /** One's own drawer: what should lie in it, and what came in by each method since it was handed over. */
  'till.get': query({
    input: { estateId: Id },
    who: cashier,
    refuses: ['estate.not_found'],
    gives: gives<TillView>(),
  }),
  /** Change is laid in before the first customer. Whoever forgets it has begun with an empty drawer. */
  'till.open': command({
    input: { estateId: Id, floatFen: z.int().check(z.minimum(0), z.maximum(10_000_000)) },
    who: cashier,
    refuses: ['estate.not_found', 'till.open_already'],
    moves: MOVES,
    gives: gives<TillView>(),
  }),
  /** Cash goes from the drawer to the safe. */
  'till.drop': command({
    input: { estateId: Id, amountFen: FenField },
    who: cashier,
    refuses: ['estate.not_found', 'till.not_so_much'],
    moves: MOVES,
    gives: gives<TillView>(),
  }),
  /** What lies in the drawer, note by note, beside what should. */
  'till.count': command({
    input: { estateId: Id, pieces: PiecesField },
    who: cashier,
    refuses: ['estate.not_found', 'till.no_such_face', 'till.face_twice'],
    moves: MOVES,
    gives: gives<TillView>(),
  }),
}
