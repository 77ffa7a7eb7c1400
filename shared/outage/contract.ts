import * as z from 'zod/mini'
import { DayField } from '../calendar/schema'
import { Cursor, command, gives, Id, Line, type Page, query, SeenVersion } from '../contract'
import { UTILITIES } from '../network/schema'
import type { Timeliness } from './measure'
import { type Notice, REASONS } from './schema'
import type { CallRow, HouseOutage, OutageRow, OutageView } from './views'

const desk = { clerk: 'estate', supervisor: 'estate', manager: 'estate' } as const
const acts = { worker: 'estate', ...desk } as const
const staff = { cashier: 'estate', ...acts } as const
const Text = (max: number) => z._default(z.string().check(z.trim(), z.maxLength(max)), '')
const At = z.int().check(z.minimum(1_500_000_000_000))
const Hours = z.optional(z.int().check(z.minimum(0), z.maximum(720)))

export const outageContract = {
  /** One being written: a new one, or a draft as it is now. */
  'outage.draft': command({
    input: {
      estateId: Id,
      outageId: z.optional(Id),
      version: SeenVersion,
      utility: z.enum(UTILITIES),
      reason: z.enum(REASONS),
      startsAt: At,
      endsAt: At,
      valveIds: z._default(z.array(Id).check(z.maxLength(10)), []),
      /** Houses besides: `3-2-501`, an entrance `3-2-*`, a building `3-*`. */
      doors: z._default(z.array(Line(40)).check(z.maxLength(300)), []),
      contact: Line(60),
      supplier: Text(40),
      note: Text(200),
    },
    who: acts,
    refuses: [
      'estate.not_found',
      'outage.not_found',
      'outage.wrong_state',
      'outage.ends_before',
      'outage.unknown_door',
      'network.not_found',
      'request.outdated',
    ],
    gives: gives<{ outageId: string; version: number }>(),
  }),
  /** Tells exactly the houses it concerns; a planned one waits for a manager who did not write it. */
  'outage.publish': command({
    input: { outageId: Id },
    who: acts,
    refuses: [
      'outage.not_found',
      'outage.wrong_state',
      'outage.nobody',
      'outage.over',
      'outage.short_notice',
      'outage.own_draft',
      'outage.not_approver',
      'outage.unknown_door',
      'outage.too_many_houses',
      'network.not_found',
    ],
    gives: gives<{ outageId: string }>(),
  }),
  'outage.decline': command({
    input: { outageId: Id, why: Line(200) },
    who: { manager: 'estate' },
    refuses: ['outage.not_found', 'outage.wrong_state'],
    gives: gives<{ outageId: string }>(),
  }),
  'outage.extend': command({
    input: { outageId: Id, until: At, why: Text(100) },
    who: acts,
    refuses: ['outage.not_found', 'outage.wrong_state', 'outage.not_later'],
    gives: gives<{ outageId: string }>(),
  }),
  'outage.restore': command({
    input: { outageId: Id, at: At, cause: Line(200), waterNote: Text(200) },
    who: acts,
    refuses: ['outage.not_found', 'outage.wrong_state', 'outage.restored_before', 'outage.restored_later'],
    gives: gives<{ outageId: string }>(),
  }),
  /** Before it begins. */
  'outage.cancel': command({
    input: { outageId: Id, why: Line(200) },
    who: desk,
    refuses: ['outage.not_found', 'outage.wrong_state', 'outage.begun'],
    gives: gives<{ outageId: string }>(),
  }),
  'outage.list': query({
    input: { estateId: Id, show: z._default(z.enum(['open', 'over']), 'open'), cursor: Cursor },
    who: staff,
    refuses: ['estate.not_found'],
    gives: gives<Page<OutageRow>>(),
  }),
  'outage.get': query({
    input: { outageId: Id },
    who: staff,
    refuses: ['outage.not_found', 'network.not_found'],
    gives: gives<OutageView>(),
  }),
  /** What a house is without, or will be, and the last that are over. */
  'outage.of': query({
    input: { houseId: Id },
    who: { owner: 'own', family: 'own', tenant: 'own', ...staff },
    gives: gives<{ items: HouseOutage[] }>(),
  }),
  /** Whom the notice did not reach, those to be looked after first in front; a page may find none and have another. */
  'outage.calls': query({
    input: { outageId: Id, cursor: Cursor },
    who: desk,
    refuses: ['outage.not_found'],
    gives: gives<Page<CallRow>>(),
  }),
  'outage.called': command({
    input: { outageId: Id, houseId: Id },
    who: desk,
    refuses: ['outage.not_found'],
    gives: gives<{ outageId: string }>(),
  }),
  /** How many were told within 30 minutes of the supply coming back. */
  'outage.measure': query({
    input: { estateId: Id, from: DayField, to: DayField },
    who: { supervisor: 'estate', manager: 'estate', cashier: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<Timeliness>(),
  }),
  'outage.notice': query({
    input: { estateId: Id },
    who: acts,
    refuses: ['estate.not_found'],
    gives: gives<{ hours: Notice; version: number }>(),
  }),
  'outage.saveNotice': command({
    input: {
      estateId: Id,
      version: SeenVersion,
      hours: z.object(
        Object.fromEntries(UTILITIES.map(one => [one, Hours])) as Record<(typeof UTILITIES)[number], typeof Hours>,
      ),
    },
    who: { manager: 'estate' },
    refuses: ['estate.not_found', 'request.outdated'],
    gives: gives<{ estateId: string; version: number }>(),
  }),
}
