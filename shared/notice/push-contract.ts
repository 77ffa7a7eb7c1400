import * as z from 'zod/mini'
import { TimeField } from '../calendar/schema'
import { command, gives, Id, query, SeenVersion } from '../contract'
import { DIGEST_ROLES, type PushRules, type Silence } from './push'

const Hour = z.nullable(z.int().check(z.minimum(0), z.maximum(23)))
const office = { supervisor: 'estate', manager: 'estate' } as const
const staff = {
  ...office,
  worker: 'estate',
  clerk: 'estate',
  cashier: 'estate',
  accountant: 'estate',
  treasurer: 'estate',
} as const

export interface PushView extends PushRules {
  version: number
  /** The reader's hour, whether they chose it themselves, and what their roles say; null: none. */
  mine: { hour: number | null; chosen: boolean; ofRole: number | null }
}
export interface SilentRow {
  personId: string
  name: string
  roles: string[]
  silence: Silence
  /** Of a failure, what the vendor said. */
  reason: string | null
  /** Whether a group of the role hears instead. */
  group: boolean
}
export const pushContract = {
  'notice.push': query({
    input: { estateId: Id },
    who: staff,
    refuses: ['estate.not_found'],
    gives: gives<PushView>(),
  }),
  'notice.setPush': command({
    input: {
      estateId: Id,
      quiet: z.object({ from: TimeField, to: TimeField }),
      digest: z.object(Object.fromEntries(DIGEST_ROLES.map(role => [role, z.optional(Hour)]))),
      version: SeenVersion,
    },
    who: office,
    refuses: ['estate.not_found'],
    gives: gives<{ estateId: string; version: number }>(),
  }),
  /** One's own digest in an estate: another hour than the role's, none, or that of the role again. */
  'notice.setDigest': command({
    input: { estateId: Id, hour: z.union([Hour, z.literal('role')]) },
    who: staff,
    refuses: ['estate.not_found'],
    gives: gives<{ estateId: string }>(),
  }),
  /** Staff whose phones stay silent, and why. */
  'notice.silent': query({
    input: { estateId: Id },
    who: office,
    refuses: ['estate.not_found'],
    /** `unasked`: so many of the staff were not looked at. */
    gives: gives<{ items: SilentRow[]; templates: number; unasked: number }>(),
  }),
}
