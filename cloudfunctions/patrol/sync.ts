import { createHash } from 'node:crypto'
import { ALPHABET, ulid } from '../../shared/id'
import { type Found, settle } from '../../shared/patrol/matters'
import { clockOff, merge } from '../../shared/patrol/merge'
import type { Noted, Round, Route } from '../../shared/patrol/schema'
import type { Language } from '../../shared/sentence'
import { freezePhotos, isKept } from '../file/attach'
import { type Emit, operation } from '../operation/operation'
import type { Tx } from '../operation/transaction'
import { fileFound, standOf } from '../ticket/from-round'
import { matters, rounds, versions } from './store'

/** The same find is the same ticket, whoever sends it and however often; its time is the round's, so that ids sort. */
const ticketIdOf = (round: Round, target: string): string => {
  const bytes = createHash('sha256').update(`${round._id}:${target}`).digest().subarray(0, 16)
  return `tkt_${ulid(round.from, () => 0).slice(0, 10)}${[...bytes].map(byte => ALPHABET[byte % 32]).join('')}`
}
const photosIn = (records: readonly Noted[]): string[] =>
  records.flatMap(record => record.answers.flatMap(answer => answer.photos ?? []))

export const sync = operation(
  'patrol.sync',
  {
    freeze: async ({ input, actor, reach }) => {
      const photos = [...new Set(photosIn(input.records as Noted[]))]
      // What the round holds already was checked when it came, whoever took it.
      const held = photos.some(isKept) ? JSON.stringify(await rounds.get(null, input.roundId, reach)) : ''
      return freezePhotos(
        photos.filter(photo => !(isKept(photo) && held.includes(`"${photo}"`))),
        actor.personId,
      )
    },
    prepare: async ({ input, now, reach }) => {
      clockOff(input.sentAt, now)
      const { routeId } = await rounds.get(null, input.roundId, reach)
      const wrong = await matters.find(null, routeId)
      return standOf(wrong?.open.map(matter => matter.ticketId) ?? [])
    },
  },
  async ({ input, actor, reach, now, tx, emit, prepared: stand }) => {
    const found = await rounds.get(tx, input.roundId, reach)
    const route = await versions.find(tx, found.versionId)
    const { deviceId, sentAt, records } = input
    const batch = { deviceId, sentAt, records: records as Noted[] }
    const { round, fresh, offMs } = merge(found, route?.points ?? [], batch, actor, now)
    const answer = { roundId: round._id, accepted: fresh.length, duplicates: records.length - fresh.length }
    if (!route || fresh.length === 0) return { ...answer, clockOffMs: offMs, raised: 0 }
    const wrong = await matters.find(tx, round.routeId)
    const { tickets, open, raise } = settle(round, fresh, wrong?.open ?? [], stand, target => ticketIdOf(round, target))
    for (const one of raise) await raiseTicket(tx, { ...round, tickets }, route, one, actor.language, now, emit)
    if (wrong || open.length > 0) await matters.put(tx, { _id: round.routeId, estateId: round.estateId, open })
    await rounds.put(tx, { ...round, tickets })
    return { ...answer, clockOffMs: offMs, raised: raise.length }
  },
)

async function raiseTicket(
  tx: Tx,
  round: Round,
  route: Pick<Route, 'points'>,
  { target, entry, itemId, before }: Found,
  language: Language,
  now: number,
  emit: Emit,
): Promise<void> {
  const point = route.points.find(one => one.pointId === entry.pointId)
  const item = point?.items.find(one => one.itemId === itemId)
  const { note = '', photos = [] } = entry.answers.find(one => one.itemId === itemId) ?? {}
  const ticketId = round.tickets[target]
  if (!point || !item || !ticketId) throw new Error(`${target} is no part of ${round._id}`)
  const zh = language === 'zh'
  const again = before?.number ? (zh ? `（${before.number} 复查不合格）` : ` (${before.number} checked again)`) : ''
  const found = zh ? `巡查不合格：${item.zh}${again}` : `Failed on a round: ${item.en}${again}`
  await fileFound(
    tx,
    {
      ...{ ticketId, estateId: round.estateId, photos },
      point: { id: point.pointId, label: point.label },
      description: [found, note.trim()].filter(Boolean).join(zh ? '。' : '. '),
      by: { personId: entry.byId, name: entry.byName },
      urgent: point.kind === 'fire',
    },
    now,
    emit,
  )
}
