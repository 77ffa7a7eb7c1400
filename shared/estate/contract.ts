import * as z from 'zod/mini'
import { auditedQuery, Cursor, command, FileId, gives, Id, Line, type Page, query, SeenVersion } from '../contract'
import { NO_WORKBOOK } from '../workbook/refuses'
import { type Care, NEEDS } from './care'
import type { ImportCounts } from './counts'
import { type Office, OfficeFields } from './office'

interface PlaceView {
  placeId: string
  label: string
  kind: 'house' | 'public'
  buildingId: string | null
}
export interface Problem {
  sheet: string
  row: number
  column: string
  message: string
}
export interface ImportAnswer {
  importId: string | null
  problems: Problem[]
  /** What is worth knowing and stops nothing. */
  hints?: Problem[]
  counts: ImportCounts
}
export interface ImportView {
  importId: string
  state: 'running' | 'done'
  done: number
  total: number
}

/** Whoever lives in a house, and the desk. */
const carKeepers = {
  owner: 'own',
  family: 'own',
  tenant: 'own',
  clerk: 'estate',
  supervisor: 'estate',
  manager: 'estate',
} as const
const deskAlone = { clerk: 'estate', supervisor: 'estate', manager: 'estate' } as const
const Plate = z.string().check(z.trim(), z.minLength(1), z.maxLength(20))

export const estateContract = {
  /** The cars of a household. */
  'estate.plates': query({
    input: { houseId: Id },
    who: carKeepers,
    refuses: ['place.not_found'],
    gives: gives<{ items: { plate: string }[] }>(),
  }),
  'estate.addPlate': command({
    input: { houseId: Id, plate: Plate },
    who: carKeepers,
    refuses: ['place.not_found', 'estate.not_a_plate', 'estate.too_many_plates'],
    gives: gives<{ houseId: string }>(),
  }),
  /** One that is not there is not missed. */
  'estate.removePlate': command({
    input: { houseId: Id, plate: Plate },
    who: carKeepers,
    refuses: ['place.not_found'],
    gives: gives<{ houseId: string }>(),
  }),
  /** What the desk should know of a household before it calls or comes; each look is noted. */
  'estate.care': auditedQuery({
    input: { houseId: Id },
    who: deskAlone,
    refuses: ['place.not_found'],
    gives: gives<Care>(),
  }),
  /** Nothing chosen and nothing written: nothing is kept. */
  'estate.keepCare': command({
    input: {
      houseId: Id,
      needs: z.array(z.enum(NEEDS)).check(z.maxLength(NEEDS.length)),
      note: z._default(z.string().check(z.trim(), z.maxLength(200)), ''),
      version: SeenVersion,
    },
    who: deskAlone,
    refuses: ['place.not_found', 'request.outdated'],
    gives: gives<{ houseId: string; version: number }>(),
  }),
  'estate.list': query({
    input: {},
    who: { stranger: 'stranger' },
    gives: gives<Page<{ estateId: string; name: string }>>(),
  }),
  'estate.create': command({
    input: {
      name: Line(60),
      code: z.string().check(z.regex(/^[a-z0-9-]{2,20}$/)),
      /** Who is invited to run it; everybody else comes in through this person. */
      manager: z.object({ name: Line(40), phone: z.string().check(z.regex(/^1[3-9][0-9]{9}$/)) }),
    },
    who: { admin: 'system' },
    refuses: ['estate.exists', 'estate.name_taken'],
    gives: gives<{ estateId: string }>(),
  }),
  /** Where something can be reported: the own houses and the estate's public places; staff look houses up by code. */
  'estate.places': query({
    input: { estateId: z.optional(Id), search: z.optional(z.string().check(z.maxLength(40))), cursor: Cursor },
    who: {
      owner: 'own',
      family: 'own',
      tenant: 'own',
      clerk: 'estate',
      cashier: 'estate',
      accountant: 'estate',
      supervisor: 'estate',
      worker: 'estate',
      manager: 'estate',
    },
    gives: gives<Page<PlaceView>>(),
  }),
  /** Whom the people of an estate can call, and when. */
  'estate.office': query({
    input: { estateId: Id },
    who: {
      ...{ owner: 'own', family: 'own', tenant: 'own' },
      ...{ clerk: 'estate', supervisor: 'estate', worker: 'estate', manager: 'estate' },
    },
    refuses: ['estate.not_found'],
    gives: gives<{ office: Office; version: number }>(),
  }),
  'estate.setOffice': command({
    input: { estateId: Id, version: SeenVersion, ...OfficeFields },
    who: { manager: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<{ estateId: string }>(),
  }),
  'estate.import': command({
    input: { estateId: Id, file: FileId, mode: z.enum(['check', 'publish']) },
    who: { admin: 'estate' },
    refuses: [
      ...NO_WORKBOOK,
      'estate.workbook_has_problems',
      'estate.import_running',
      'file.not_found',
      'file.not_yours',
    ],
    gives: gives<ImportAnswer>(),
  }),
  'estate.importStatus': query({
    input: { importId: Id },
    who: { admin: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<ImportView>(),
  }),
}
