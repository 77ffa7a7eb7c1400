import type { Slot } from '../../shared/booking/schema'
import { stagger } from '../../shared/booking/stagger'
import { stem } from '../../shared/id'
import { housesOfBuilding } from '../estate/houses'
import { isDuplicate } from '../operation/database'
import { commitOnce } from '../operation/operation'
import { whenSaid } from './events'
import { knownSlots, type Opening, openings, runningOpening, slots } from './store'

const CHUNK = 100
const MINUTE_MS = 60_000

/** The same time for the same people is the same slot, however often it is opened. */
const slotId = (opening: Opening, start: number) =>
  [
    'slt',
    stem(opening.estateId),
    opening.kind,
    opening.serverId ?? opening.teamId ?? 'team',
    opening.buildingId ?? 'all',
    start,
  ].join(':')
const slotsOf = (opening: Opening): Slot[] =>
  opening.spans.map(({ start, end }) => ({
    _id: slotId(opening, start),
    estateId: opening.estateId,
    kind: opening.kind,
    start,
    end,
    capacity: opening.rule.capacity,
    remaining: opening.rule.capacity,
    taken: [],
    waiting: [],
    lineEndsAt: null,
    serverId: opening.serverId,
    serverName: opening.serverName,
    teamId: opening.teamId,
    buildingId: opening.buildingId,
    closesAt: start - opening.rule.leadMinutes * MINUTE_MS,
    cutoffMinutes: opening.rule.cutoffMinutes,
    noShowLimit: opening.rule.noShowLimit,
    noShowDays: opening.rule.noShowDays,
    state: 'open',
  }))

/** Makes the slots that are missing, then invites; doing it again changes nothing. */
export async function finishOpening(openingId: string): Promise<void> {
  const opening = await openings.find(null, openingId)
  if (opening?.state !== 'running') return
  const wanted = slotsOf(opening)
  for (let at = 0; at < wanted.length; at += CHUNK) {
    const chunk = wanted.slice(at, at + CHUNK)
    const known = await knownSlots(chunk.map(slot => slot._id))
    await insertEach(chunk.filter(slot => !known.has(slot._id)))
  }
  if (opening.buildingId) await invite(opening, opening.buildingId)
  await openings.update({ _id: opening._id }, { state: 'done' })
}
async function insertEach(missing: Slot[]): Promise<void> {
  try {
    await slots.insertMany(missing)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    for (const slot of missing) {
      await slots.insertMany([slot]).catch(again => {
        if (!isDuplicate(again)) throw again
      })
    }
  }
}

/** Each house of the building hears of its own suggested time, so that not everybody wants the first one. */
async function invite(opening: Opening, buildingId: string): Promise<void> {
  const houses = await housesOfBuilding(opening.estateId, buildingId)
  const suggested = stagger(houses, opening.spans)
  for (let at = 0; at < suggested.length; at += CHUNK) {
    const journalId = `system:invite:${opening._id}:${at}`
    await commitOnce({ journalId, name: 'invite', now: opening.at }, async (_tx, emit) => {
      for (const { houseId, span } of suggested.slice(at, at + CHUNK)) {
        emit({
          event: 'booking.invited',
          estateId: opening.estateId,
          reference: { slotId: slotId(opening, span.start), kind: opening.kind, when: whenSaid(span.start) },
          audiences: [{ house: houseId, at: opening.at }],
        })
      }
      return { openingId: opening._id }
    })
  }
}

/** What was cut off is finished; answers whether there was anything. */
export async function finishOpenings(): Promise<number> {
  const opening = await runningOpening()
  if (!opening) return 0
  await finishOpening(opening._id)
  return 1
}
