import * as z from 'zod/mini'
import { Cursor, command, FileId, gives, Id, type Page, query } from '../contract'
import { DayField, Number_, UTILITIES } from '../tariff/schema'
import { METER_KINDS, type Meter } from './schema'

const field = { worker: 'estate', clerk: 'estate', accountant: 'estate' } as const
const Value = Number_(3)
const Multiplier = z.string().check(z.regex(/^[1-9]\d{0,4}(\.\d{1,3})?$/))
const Code = z.string().check(z.regex(/^[A-Za-z0-9-]{1,24}$/))
const wrong = ['meter.not_found', 'meter.falling', 'meter.digits', 'meter.out_of_order', 'meter.future'] as const
const photo = ['file.not_yours', 'file.not_found', 'file.type', 'file.too_large'] as const
export interface MeterRow extends Omit<Meter, '_id' | 'year' | 'count'> {
  meterId: string
}
export interface ReadingRef {
  readingId: string
  quantity: string
  /** The same reading of the same day was already there. */
  duplicate: boolean
}

export const meterContract = {
  'meter.install': command({
    input: {
      estateId: Id,
      code: Code,
      kind: z.enum(METER_KINDS),
      utility: z.enum(UTILITIES),
      houseId: z.optional(Id),
      multiplier: z._default(Multiplier, '1'),
      digits: z._default(z.int().check(z.minimum(3), z.maximum(9)), 5),
      apportionable: z._default(z.boolean(), false),
    },
    who: { clerk: 'estate', accountant: 'estate' },
    refuses: ['estate.not_found', 'place.not_found', 'meter.exists', 'meter.not_found'],
    gives: gives<{ meterId: string }>(),
  }),
  'meter.read': command({
    input: {
      meterId: Id,
      value: Value,
      readOn: DayField,
      rollover: z._default(z.boolean(), false),
      estimate: z._default(z.boolean(), false),
      /** Somebody looked twice at a quantity far above the usual. */
      confirmed: z._default(z.boolean(), false),
      photo: z.optional(FileId),
    },
    who: field,
    refuses: [...wrong, ...photo, 'meter.not_rolled', 'meter.implausible'],
    gives: gives<ReadingRef>(),
  }),
  'meter.replace': command({
    input: {
      meterId: Id,
      oldFinal: Value,
      newCode: Code,
      newStart: Value,
      multiplier: z._default(Multiplier, '1'),
      digits: z._default(z.int().check(z.minimum(3), z.maximum(9)), 5),
      readOn: DayField,
      photo: FileId,
    },
    who: field,
    refuses: [...wrong, ...photo],
    gives: gives<{ readingId: string }>(),
  }),
  'meter.list': query({
    input: { estateId: Id, cursor: Cursor },
    who: { ...field, manager: 'estate' },
    gives: gives<Page<MeterRow>>(),
  }),
}
