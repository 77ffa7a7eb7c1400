import { daysBetween, momentOf, spansOf } from '../../shared/booking/calendar'
import { kindOf } from '../../shared/booking/kinds'
import { unconfirmed } from '../../shared/calendar/keep'
import { newId } from '../../shared/id'
import { Refusal } from '../../shared/refusal'
import { keptOf } from '../calendar/store'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { rosters } from '../people/store'
import { finishOpening } from './openings'
import { configs, openings } from './store'

const MOST_DAYS = 62

/** Decides the times in one small document; the slots are made from it at once, and by the clock if that is cut off. */
export const open = operation(
  'booking.open',
  {
    after: async (_scene, result) => {
      await finishOpening(result.openingId)
      return result
    },
  },
  async ({ input, reach, now, tx }) => {
    const { estateId, kind, personId, teamId } = input
    if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
    const [from, to] = [momentOf(input.from), momentOf(input.to)]
    if (!(from <= to && to - from < MOST_DAYS * 24 * 3_600_000)) throw new Refusal('booking.range')
    const config = await configs.find(tx, estateId)
    const { calendar } = await keptOf(tx, estateId)
    const { serves, minutes, leadMinutes, cutoffMinutes, noShowLimit, noShowDays, ...usual } = kindOf(
      kind,
      config?.kinds,
    )
    const roster = personId ? await rosters.find(tx, estateId) : null
    const server = roster?.staff.find(member => member.personId === personId && serves.includes(member.role))
    const team = teamId ? config?.teams[teamId] : undefined
    if ((personId && !server) || (teamId && (!team || personId))) throw new Refusal('booking.server_unfit')
    const capacity = input.capacity ?? usual.capacity
    const rule = { minutes, capacity, leadMinutes, cutoffMinutes, noShowLimit, noShowDays }
    const person = personId ? config?.people[personId] : team
    const spans = daysBetween(input.from, input.to)
      .flatMap(day => spansOf(day, rule.minutes, calendar, person))
      .filter(span => span.start > now)
    if (spans.length === 0) throw new Refusal('booking.nothing_to_open')
    const openingId = newId('opn', now)
    await openings.insert(tx, {
      _id: openingId,
      estateId,
      kind,
      rule,
      spans,
      serverId: server?.personId ?? null,
      serverName: server?.name ?? team?.name ?? '',
      teamId: teamId ?? null,
      buildingId: input.buildingId ?? null,
      state: 'running',
      at: now,
    })
    return { openingId, slots: spans.length, unconfirmed: unconfirmed([input.from, input.to], calendar) }
  },
)
