import { ulid } from '../../../shared/id'
import type { Noted } from '../../../shared/patrol/schema'
import type { RoundView } from '../../../shared/patrol/views'
import * as walks from '../../../shared/patrol/walk'
import { CallRefused, call, language } from '../app/call'
import { lastMe } from '../app/own'
import { badFiles, reasonOf } from '../file/bad-files'
import { outbox } from '../outbox/outbox'
import { keep, kept } from '../platform/storage'

/** The name this device goes by: two phones on one round are told apart by it. */
function deviceId(): string {
  const known = kept<string>('device')
  if (known) return known
  const made = `dev_${ulid(Date.now())}`
  keep('device', made)
  return made
}
/** The server counts each record once, so a lost answer is simply asked for again. */
async function send(roundId: string, records: Noted[]): Promise<(now: walks.Walk) => walks.Walk> {
  try {
    const asked = { roundId, deviceId: deviceId(), sentAt: Date.now(), records, requestId: ulid(Date.now()) }
    await call('patrol.sync', asked)
    return walk => walks.acknowledged(walk, records, lastMe()?.name ?? '')
  } catch (error) {
    return withoutBad(roundId, error)
  }
}
/** Photos of the batch are not taken: those the server names are set aside, so that all the rest goes through. */
function withoutBad(roundId: string, error: unknown): (now: walks.Walk) => walks.Walk {
  const walk = rounds.of(roundId)?.body
  const bad = error instanceof CallRefused && walk ? badFiles(error) : []
  const known = bad.flatMap(one => {
    const photoId = walk && walks.localOf(walk, one.fileId)
    return photoId ? [{ photoId, why: reasonOf(one, language()) }] : []
  })
  if (known.length === 0) throw error
  return now => known.reduce((after, { photoId, why }) => walks.setAside(after, photoId, why), now)
}

const rounds = outbox<walks.Walk>({
  name: 'round',
  waiting: walk => walk.pending.length,
  next: walk => {
    const batch = walks.ready(walk)
    const ids = batch.map(one => one.recordId)
    if (batch.length > 0) return { begin: now => walks.sending(now, ids), send: () => send(walk.round.roundId, batch) }
    const [photoId] = walks.uploads(walk)
    return photoId ? { photoId } : null
  },
  photos: walk => walk.photos.map(photo => photo.photoId),
  stored: walks.uploaded,
  setAside: walks.setAside,
})
export const { all, of, retry, change } = rounds
/** Onto the device, with what was noted here before. Throws when it is full. */
export function carry(round: RoundView): void {
  const held = rounds.of(round.roundId)
  if (held) rounds.change(round.roundId, walk => walks.received(walk, round))
  else rounds.put(round.roundId, walks.begin(round))
}
/** What is not asked for any more and holds nothing of its own leaves the device. */
export function unload(wanted: readonly string[]): void {
  for (const { id, body } of rounds.all()) if (!wanted.includes(id) && walks.isClean(body)) rounds.remove(id)
}
