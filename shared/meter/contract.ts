import * as z from 'zod/mini'
import type { Period } from '../calendar/day'
import { DayField } from '../calendar/schema'
import { Cursor, command, FileId, gives, Id, Line, type Page, query, Rows, SeenVersion } from '../contract'
import { OF_PHOTOS } from '../file/refusals'
import { numberKey } from '../normalise'
import { Number_, REGISTERS, UTILITIES } from '../tariff/schema'
import { NO_WORKBOOK } from '../workbook/refuses'
import type { WorkbookImport } from '../workbook/table'
import type { Doubt } from './plausible'
import { METER_KINDS, SUBMISSION_STATES } from './schema'
import { secondLookContract } from './second-look'
import type { MeterRow, MeterTrend, OwnMeter, ReadingRef, ReadingView, RouteRow, SubmissionView, Walk } from './views'

const field = { worker: 'estate', clerk: 'estate', accountant: 'estate' } as const
const households = { owner: 'own', family: 'own', tenant: 'own' } as const
const Value = Number_(3)
/** What each register shows, of a meter by time of day. */
const DialsField = z.partialRecord(z.enum(REGISTERS), Value)
const Multiplier = z.string().check(z.regex(/^[1-9]\d{0,4}(\.\d{1,3})?$/))
const Code = z.string().check(z.overwrite(numberKey), z.regex(/^[A-Za-z0-9-]{1,24}$/))
const Digits = z._default(z.int().check(z.minimum(3), z.maximum(9)), 5)
const shown = { value: z.optional(Value), dials: z.optional(DialsField) }
const wrong = [
  'meter.not_found',
  'meter.falling',
  'meter.digits',
  'meter.dials',
  'meter.value_missing',
  'meter.out_of_order',
  'meter.future',
  'meter.import_running',
] as const
const Why = Line(100)

export const meterContract = {
  ...secondLookContract,
  'meter.install': command({
    input: {
      estateId: Id,
      code: Code,
      kind: z.enum(METER_KINDS),
      utility: z.enum(UTILITIES),
      houseId: z.optional(Id),
      /** Where a common meter hangs. */
      where: z.optional(Line(40)),
      multiplier: z._default(Multiplier, '1'),
      digits: Digits,
      registers: z._default(z.array(z.enum(REGISTERS)).check(z.maxLength(REGISTERS.length)), []),
      apportionable: z._default(z.boolean(), false),
    },
    who: { clerk: 'estate', accountant: 'estate' },
    refuses: ['estate.not_found', 'place.not_found', 'meter.exists', 'meter.not_found', 'meter.import_running'],
    gives: gives<{ meterId: string }>(),
  }),
  'meter.read': command({
    input: {
      meterId: Id,
      ...shown,
      readOn: DayField,
      rollover: z._default(z.boolean(), false),
      estimate: z._default(z.boolean(), false),
      photo: z.optional(FileId),
    },
    who: field,
    refuses: [...wrong, ...OF_PHOTOS, 'meter.not_rolled'],
    gives: gives<ReadingRef>(),
  }),
  'meter.replace': command({
    input: {
      meterId: Id,
      oldFinal: z.optional(Value),
      oldDials: z.optional(DialsField),
      newCode: Code,
      newStart: z.optional(Value),
      newDials: z.optional(DialsField),
      multiplier: z._default(Multiplier, '1'),
      digits: Digits,
      readOn: DayField,
      photo: FileId,
      /** Why the old device's last stretch is right, although it is more than can be believed. */
      reason: z.optional(Why),
    },
    who: field,
    refuses: [...wrong, ...OF_PHOTOS, 'meter.exists', 'meter.implausible'],
    gives: gives<{ readingId: string }>(),
  }),
  /** The last reading put right: within its period it just counts, after billing it is a line of the next bill. */
  'meter.correct': command({
    input: {
      meterId: Id,
      readingId: Id,
      ...shown,
      reason: Why,
      photo: z.optional(FileId),
      /** The reason says also why it is more than can be believed. */
      confirmed: z._default(z.boolean(), false),
    },
    who: { clerk: 'estate', accountant: 'estate' },
    refuses: [
      ...wrong,
      ...OF_PHOTOS,
      'meter.reading_not_found',
      'meter.superseded',
      'meter.not_correctable',
      'meter.unchanged',
      'meter.implausible',
    ],
    gives: gives<ReadingRef>(),
  }),
  /** Meters in people's order; `search`: the beginning of a number, of today's device or of one before it. */
  'meter.list': query({
    input: { estateId: Id, houseId: z.optional(Id), search: z.optional(Code), rows: Rows, cursor: Cursor },
    who: { ...field, manager: 'estate' },
    gives: gives<Page<MeterRow>>(),
  }),
  'meter.get': query({
    input: { meterId: Id },
    who: { ...field, manager: 'estate' },
    refuses: ['meter.not_found'],
    gives: gives<{ meter: MeterRow }>(),
  }),
  /** A meter's readings, the latest first. */
  'meter.readings': query({
    input: { meterId: Id, cursor: Cursor },
    who: { ...field, manager: 'estate' },
    refuses: ['meter.not_found'],
    gives: gives<Page<ReadingView>>(),
  }),
  /** Readings by workbook: `check` says what is wrong row by row, `publish` enters all of it or nothing. */
  'meter.import': command({
    input: { estateId: Id, file: FileId, mode: z.enum(['check', 'publish']) },
    who: { clerk: 'estate', accountant: 'estate' },
    refuses: [
      'estate.not_found',
      ...NO_WORKBOOK,
      'estate.workbook_has_problems',
      'meter.import_running',
      'file.not_found',
      'file.not_yours',
    ],
    gives: gives<WorkbookImport>(),
  }),
  'meter.importStatus': query({
    input: { importId: Id },
    who: { clerk: 'estate', accountant: 'estate' },
    refuses: ['meter.import_not_found'],
    gives: gives<WorkbookImport>(),
  }),
  /** A household sends in what its own meter shows; the photo proves it. */
  'meter.submit': command({
    input: { meterId: Id, ...shown, readOn: DayField, photo: FileId },
    who: households,
    refuses: [
      'meter.not_found',
      'meter.dials',
      'meter.value_missing',
      'meter.digits',
      'meter.future',
      'meter.out_of_order',
      'meter.submission_decided',
      ...OF_PHOTOS,
    ],
    /** The bill it goes into, and why somebody will look twice. */
    gives: gives<{ submissionId: string; period: Period; doubt: Doubt | null }>(),
  }),
  /** A household's own meters with what was read last and what it sent in. */
  'meter.mine': query({
    input: { houseId: z.optional(Id) },
    who: households,
    gives: gives<Page<OwnMeter>>(),
  }),
  'meter.submissions': query({
    input: { estateId: Id, state: z._default(z.enum(SUBMISSION_STATES), 'waiting'), cursor: Cursor },
    who: { ...field, manager: 'estate' },
    gives: gives<Page<SubmissionView>>(),
  }),
  /** Staff look at the photo: accepted it is a reading, rejected the household reads why. */
  'meter.decide': command({
    input: {
      submissionId: Id,
      accept: z.boolean(),
      /** Why it is rejected; accepted, why more than can be believed is right: without, it is held. */
      reason: z.optional(Line(200)),
      rollover: z._default(z.boolean(), false),
    },
    who: { clerk: 'estate', accountant: 'estate' },
    refuses: [
      ...wrong,
      'meter.not_rolled',
      'meter.submission_not_found',
      'meter.submission_decided',
      'meter.self_check',
    ],
    gives: gives<{ submissionId: string; held: Doubt | null }>(),
  }),
  'meter.routes': query({
    input: { estateId: Id, cursor: Cursor },
    who: { ...field, manager: 'estate' },
    gives: gives<Page<RouteRow>>(),
  }),
  /** A route's meters in the order of the walk; without an id it is a new route. */
  'meter.setRoute': command({
    input: {
      estateId: Id,
      routeId: z.optional(Id),
      name: Line(40),
      meterIds: z.array(Id).check(z.maxLength(400)),
      version: SeenVersion,
    },
    who: { clerk: 'estate', accountant: 'estate' },
    refuses: ['estate.not_found', 'meter.route_not_found', 'meter.route_meters'],
    gives: gives<{ routeId: string }>(),
  }),
  'meter.walk': query({
    input: { routeId: Id },
    who: { ...field, manager: 'estate' },
    refuses: ['meter.route_not_found'],
    gives: gives<Walk>(),
  }),
  /** What each meter counted in the last twelve months; households see their own time. */
  'meter.trend': query({
    input: { houseId: z.optional(Id), meterId: z.optional(Id) },
    who: { ...households, ...field, manager: 'estate' },
    refuses: ['meter.not_found'],
    gives: gives<Page<MeterTrend>>(),
  }),
}
