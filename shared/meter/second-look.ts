import * as z from 'zod/mini'
import { Cursor, command, gives, Id, Line, type Page, query, Rows } from '../contract'
import { Number_ } from '../tariff/schema'
import { HELD_STATES } from './schema'
import type { HeldView, RulesView } from './views'

const Why = Line(100)
const Ceiling = Number_(3).check(z.refine(value => Number(value) > 0))
const OfUtility = z.object({ WATER: Ceiling, ELECTRICITY: Ceiling })
/** Held readings, each with what is said of it; twenty at most are one transaction. */
const Looked = z.array(z.object({ heldId: Id, reason: Why })).check(z.minLength(1), z.maxLength(20))

/** Verbs of readings that are more than can be believed, and of the rules that tell. */
export const secondLookContract = {
  /** Readings that are more than can be believed: they count for nothing until somebody has looked. */
  'meter.held': query({
    input: { estateId: Id, state: z._default(z.enum(HELD_STATES), 'waiting'), rows: Rows, cursor: Cursor },
    who: { worker: 'estate', clerk: 'estate', accountant: 'estate', manager: 'estate' },
    gives: gives<Page<HeldView>>(),
  }),
  /** They are right: each is billed as it was counted, with the reason. What somebody else has decided stays as it is. */
  'meter.confirm': command({
    input: { estateId: Id, items: Looked },
    who: { clerk: 'estate', accountant: 'estate' },
    refuses: [
      'meter.not_found',
      'meter.falling',
      'meter.not_rolled',
      'meter.out_of_order',
      'meter.import_running',
      'meter.held_not_found',
      'meter.self_check',
    ],
    gives: gives<{ confirmed: number; decidedBefore: number }>(),
  }),
  /** They are wrong: whoever read them hears why. */
  'meter.giveBack': command({
    input: { estateId: Id, items: Looked },
    who: { clerk: 'estate', accountant: 'estate' },
    refuses: ['meter.held_not_found', 'meter.self_check'],
    gives: gives<{ givenBack: number; decidedBefore: number }>(),
  }),
  'meter.rules': query({
    input: { estateId: Id },
    who: { clerk: 'estate', accountant: 'estate', manager: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<RulesView>(),
  }),
  'meter.configure': command({
    input: {
      estateId: Id,
      /** The version that was edited; 0: none was saved yet. */
      version: z.int().check(z.minimum(0)),
      window: z.object({
        opensOn: z.int().check(z.minimum(1), z.maximum(31)),
        closesOn: z.int().check(z.minimum(0), z.maximum(20)),
      }),
      ceilings: z.object({ HOUSE: OfUtility, COMMON: OfUtility, MASTER: OfUtility }),
    },
    who: { manager: 'estate' },
    refuses: ['estate.not_found', 'meter.rules_changed'],
    gives: gives<{ estateId: string; version: number }>(),
  }),
}
