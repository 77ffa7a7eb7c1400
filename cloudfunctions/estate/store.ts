import type { Role } from '../../shared/contract'
import type { Care } from '../../shared/estate/care'
import type { Plate } from '../../shared/estate/noted'
import type { Office } from '../../shared/estate/office'
import type { Party } from '../../shared/merchant/schema'
import { isSameName } from '../../shared/normalise'
import type { PayPolicy } from '../../shared/payment/schema'
import type { Category, Level } from '../../shared/ticket/schema'
import type { Service } from '../../shared/ticket/service'
import { Store } from '../operation/store'

export interface Estate {
  _id: string
  code: string
  name: string
  /** Category → level where this estate differs from the default. */
  levels: Partial<Record<Category, Level>>
  graceDays: number
  /** What it promises of tickets and who hears when that is broken; absent: the defaults. */
  service?: Service
  /** How often that was saved. */
  serviceVersion?: number
  /** How it is paid; absent: the defaults. */
  pay?: PayPolicy
  /** How often that was saved. */
  payVersion?: number
  /** Who takes its money at WeChat Pay; absent: nobody yet. */
  merchant?: Party
  /** Whom its people can call; absent: nobody yet. */
  office?: Office
  /** How often that was saved. */
  officeVersion?: number
  /** The workbook published last. */
  importing?: string
}
export const estates = new Store<Estate>('estates', {
  notFound: 'estate.not_found',
  indexes: [{ on: ['code'], unique: true }, { on: ['name'], unique: true }, { on: ['code', '_id'] }],
  reach: { estate: reach => [{ _id: reach.estateId }] },
})

/** Estates are told apart by their names: no two read alike. */
export const estateName = (typed: string): string => typed.normalize('NFKC').replace(/\s+/g, ' ').trim()
export async function isNameTaken(name: string): Promise<boolean> {
  const all = await estates.all({}, { order: 'code', fields: ['name'] })
  return all.some(one => isSameName(one.name, name))
}

/** The next estate in the order of ids; null: none. */
export const estateAfter = (estateId: string): Promise<Estate | null> => estates.oldest({ _id: { after: estateId } })

export interface Member {
  personId: string
  grantId: string
  name: string
  role: Role
  from: number
  until: number | null
  /** The desk keeps this grant although the register does not back it. */
  kept?: { at: number; byId: string; reason: string }
}
/** A place: a house or a public place. Both are reported on, so both live in one collection. */
export interface Place {
  _id: string
  estateId: string
  kind: 'house' | 'public'
  /** `3-2-501`; unique in the estate. */
  code: string
  /** What all spellings of it have in common; unique in the estate among its kind. */
  key: string
  /** The key, and what people shorten it to. */
  spellings: string[]
  /** The code as people count: lists go by it. */
  counted: string
  label: string
  buildingId: string | null
  /** Houses only: square metres as an exact decimal string. */
  grossFloorArea: string | null
  houseType: string | null
  floor: number | null
  use: string | null
  occupancy: 'occupied' | 'vacant' | 'undelivered' | null
  members: Member[]
  /** Cars of the household; absent: none. */
  plates?: Plate[]
  /** What the desk should know; absent: nothing. */
  care?: Care
  /** The workbook row that wrote it last, to leave it alone when nothing changed. */
  digest: string
}
export const places = new Store<Place>('places', {
  notFound: 'place.not_found',
  indexes: [
    { on: ['estateId', 'kind', 'code'], unique: true },
    { on: ['estateId', 'kind', 'key'], unique: true },
    { on: ['estateId', 'kind', 'spellings'] },
    { on: ['estateId', 'spellings'] },
    { on: ['estateId', 'kind', 'code', '_id'] },
    { on: ['estateId', 'code', '_id'] },
    { on: ['estateId', 'kind', 'counted', '_id'] },
    { on: ['estateId', 'counted', '_id'] },
    { on: ['estateId', 'kind', 'key', '_id'] },
    { on: ['estateId', 'key', '_id'] },
  ],
  reach: {
    own: reach => [{ _id: { in: reach.houseIds } }, { estateId: reach.estateId, kind: 'public' }],
    estate: reach => [{ estateId: reach.estateId }],
  },
})

/** Who lives where according to the register, and since when: what a first visit is matched against. */
export interface Resident {
  _id: string
  estateId: string
  houseId: string
  name: string
  /** Null: nobody signs in by it. */
  phone: string | null
  /** What else stands there: a landline, a number abroad. */
  contact: string | null
  role: Role
  digest: string
  from: number
  /** When the register stopped naming them here; null: it names them today. */
  until: number | null
  /** Somebody held a grant on the house when this entry ended: the desk looks at it. */
  toLookAt: boolean
}
export const residents = new Store<Resident>('residents', {
  notFound: 'people.not_found',
  indexes: [
    { on: ['houseId', 'phone', '_id'] },
    { on: ['houseId', '_id'] },
    { on: ['estateId', 'until', '_id'] },
    { on: ['estateId', 'phone'] },
    { on: ['estateId', 'toLookAt', '_id'] },
  ],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})

/** A workbook on its way in. */
export interface ImportJob {
  _id: string
  estateId: string
  fileId: string
  digest: string
  state: 'running' | 'done'
  /** Rows to apply, in order; kept in chunks beside the job. */
  total: number
  done: number
}
export const imports = new Store<ImportJob>('imports', {
  notFound: 'estate.not_found',
  indexes: [{ on: ['state', '_id'] }, { on: ['estateId', '_id'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
export interface ImportChunk {
  _id: string
  importId: string
  rows: Record<string, unknown>[]
}
export const importChunks = new Store<ImportChunk>('importChunks', { notFound: 'estate.not_found' })
