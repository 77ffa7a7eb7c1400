import { stem } from '../../shared/id'
import { DEFAULT_RULES, type MeterRules } from '../../shared/meter/rules'
import type { Held, Meter, Reading, Route, Submission } from '../../shared/meter/schema'
import type { Filter } from '../operation/filter'
import { Shelf } from '../operation/shelf'
import { Store } from '../operation/store'
import type { Tx } from '../operation/transaction'

export const meters = new Store<Meter>('meters', {
  notFound: 'meter.not_found',
  indexes: [
    { on: ['estateId', '_id'] },
    { on: ['estateId', 'orderKey', '_id'] },
    { on: ['estateId', 'sought'] },
    { on: ['houseId', 'orderKey', '_id'] },
    { on: ['estateId', 'code'], unique: true },
  ],
  reach: {
    own: reach => [{ houseId: { in: reach.houseIds } }],
    estate: reach => [{ estateId: reach.estateId }],
  },
})
export const readings = new Store<Reading>('readings', {
  notFound: 'meter.reading_not_found',
  indexes: [{ on: ['estateId', 'period', '_id'] }, { on: ['houseId', 'period'] }, { on: ['meterId', '_id'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
export const submissions = new Store<Submission>('submissions', {
  notFound: 'meter.submission_not_found',
  indexes: [{ on: ['estateId', 'state', 'orderKey', '_id'] }, { on: ['houseId', '_id'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
export const routes = new Store<Route>('routes', {
  notFound: 'meter.route_not_found',
  indexes: [{ on: ['estateId', 'orderKey', '_id'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
/** What is more than can be believed, until somebody has looked. */
export const heldReadings = new Store<Held>('heldReadings', {
  notFound: 'meter.held_not_found',
  indexes: [{ on: ['estateId', 'state', 'orderKey', '_id'] }, { on: ['houseId', 'state'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
/** One an estate. */
export const meterRules = new Shelf<MeterRules & { _id: string; version: number }>('settings', 'meter')
export const rulesOf = async (tx: Tx | null, estateId: string): Promise<MeterRules & { version: number }> =>
  (await meterRules.find(tx, estateId)) ?? { ...DEFAULT_RULES, version: 0 }
export const meterIdOf = (estateId: string, code: string): string => `mtr_${stem(estateId)}_${code}`

export const metersOf = (houseIds: readonly string[]): Promise<Meter[]> => meters.all({ houseId: { in: houseIds } })
export const metersByCode = (estateId: string, codes: readonly string[]): Promise<Meter[]> =>
  meters.all({ estateId, code: { in: codes } })
/** In the order of `ids`; what does not exist is left out. */
export const metersByIds = (ids: readonly string[]): Promise<Meter[]> => meters.byIds(ids)
/** Every meter of an estate, page by page. */
export const metersIn = (estateId: string): Promise<Meter[]> => meters.all({ estateId })
/** Those that no single house has. */
export const sharedMetersIn = (estateId: string): Promise<Meter[]> => meters.all({ estateId, houseId: null })
/** What of these houses waits for somebody: readings for a second look, and what households sent in. */
export const heldOf = (houseIds: readonly string[]): Promise<Held[]> =>
  heldReadings.all({ houseId: { in: houseIds }, state: 'waiting' })
export const sentOf = (houseIds: readonly string[]): Promise<Submission[]> =>
  submissions.all({ houseId: { in: houseIds }, state: 'waiting' })
export const heldOfShared = (estateId: string): Promise<Held[]> =>
  heldReadings.all({ estateId, state: 'waiting', houseId: null })
/** Everything read in an estate for a period, page by page. */
export const readingsIn = (estateId: string, period: string): Promise<Reading[]> => readings.all({ estateId, period })
export const readingsOf = (houseIds: readonly string[], period: string): Promise<Reading[]> =>
  readings.all({ houseId: { in: houseIds }, period })
export const readingsSince = (of: Filter, period: string): Promise<Reading[]> =>
  readings.all({ ...of, period: { from: period } })
/** What the households of these houses sent in, the latest first. */
export const submissionsOf = async (houseIds: readonly string[]): Promise<Submission[]> =>
  (await submissions.all({ houseId: { in: houseIds } })).reverse()
