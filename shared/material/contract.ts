import * as z from 'zod/mini'
import { command, gives, Id, Line, type Page, query, SeenVersion } from '../contract'
import { type MaterialRow, QUANTITY } from './schema'

/** An estate's list is read as a whole. */
export const MOST_MATERIALS = 300
export const Quantity = z.string().check(z.regex(QUANTITY))
const keepers = { clerk: 'estate', supervisor: 'estate' } as const

export const materialContract = {
  /** What repairs use and what it costs, by its code. */
  'material.list': query({
    input: { estateId: Id },
    who: { worker: 'estate', ...keepers, accountant: 'estate', manager: 'estate' },
    gives: gives<Page<MaterialRow>>(),
  }),
  /** A material of the price list: entered, changed or ended. The manager answers for prices. */
  'material.save': command({
    input: {
      estateId: Id,
      /** What staff call it; the one of this code is changed. */
      code: z.string().check(z.trim(), z.regex(/^[A-Za-z0-9_.-]{1,20}$/)),
      name: Line(40),
      unit: Line(8),
      unitPriceFen: z.int().check(z.minimum(0), z.maximum(10_000_000)),
      minimum: Quantity,
      ended: z._default(z.boolean(), false),
      version: SeenVersion,
    },
    who: { manager: 'estate' },
    refuses: ['place.not_found', 'material.code_taken', 'material.full', 'request.outdated'],
    gives: gives<{ materialId: string }>(),
  }),
  /** What came in, or was found to be more or less. */
  'material.restock': command({
    input: {
      materialId: Id,
      quantity: z.string().check(z.regex(/^-?(0|[1-9]\d{0,5})(\.\d{1,2})?$/)),
      reason: Line(100),
    },
    who: keepers,
    refuses: ['material.not_found', 'material.nothing_moved'],
    gives: gives<{ materialId: string; onHand: string }>(),
  }),
}
