import { type Answer, type Noted, type Point, type Position, targetOf } from './schema'
import type { RoundView } from './views'

/** A photo that this device holds: `photoId` begins with `local:`. */
interface LocalPhoto {
  photoId: string
  /** Set once it is stored on the server. */
  fileId?: string
  /** Why the server does not take it: set aside, shown, never sent again. */
  refused?: string
}
/** One round on one device: as last heard from the server, and what was noted here. */
export interface Walk {
  round: RoundView
  /** Points that somebody stands at and is not done with, by their id. */
  begun: Record<string, Noted>
  /** Done with and not with the server yet, oldest first. */
  pending: Noted[]
  /** Of these the server may have heard: they keep their content. */
  sent: string[]
  photos: LocalPhoto[]
}
/** So many records go at once: each may raise tickets, and all of them are one transaction. */
export const MOST_IN_BATCH = 30

export const begin = (round: RoundView): Walk => ({ round, begun: {}, pending: [], sent: [], photos: [] })
/** The round as the server answers it now; what waits here stays. */
export const received = (walk: Walk, round: RoundView): Walk => ({ ...walk, round })
/** Nothing here that the server does not have. */
export const isClean = (walk: Walk): boolean => walk.pending.length === 0 && Object.keys(walk.begun).length === 0

/** A code as it is compared, however it was typed. */
const spelt = (code: string): string => code.replace(/[\s-]/g, '').toUpperCase()
export const pointAt = (walk: Walk, code: string): Point | undefined =>
  walk.round.points.find(point => spelt(point.code) === spelt(code))
/** What was noted here of a point and waits. */
export const waitingAt = (walk: Walk, pointId: string): Noted | undefined =>
  walk.pending.find(one => one.pointId === pointId)

/** Somebody stands at the point. What waits of it and was never sent is taken up again, with its time. */
export function open(walk: Walk, point: Point, stamp: Pick<Noted, 'recordId' | 'at' | 'typed'>): Walk {
  const { pointId, code } = point
  if (walk.begun[pointId]) return walk
  const waits = waitingAt(walk, pointId)
  const again = waits && !waits.skipped && !walk.sent.includes(waits.recordId) ? waits : undefined
  const noted: Noted = again ?? { ...stamp, pointId, code, answers: [] }
  return {
    ...walk,
    begun: { ...walk.begun, [pointId]: noted },
    pending: again ? walk.pending.filter(one => one !== again) : walk.pending,
  }
}
/** Where the phone was when it was there; it takes a while to know. */
export function located(walk: Walk, pointId: string, position: Position): Walk {
  const noted = walk.begun[pointId]
  return noted ? { ...walk, begun: { ...walk.begun, [pointId]: { ...noted, position } } } : walk
}
/** One more answer at a point; what passes needs no words and no pictures. */
export function answer(walk: Walk, pointId: string, { itemId, result, note, photos }: Answer): Walk {
  const noted = walk.begun[pointId]
  if (!noted) return walk
  const failed = result === 'FAIL'
  const said: Answer = { itemId, result, ...(failed && note && { note }), ...(failed && photos?.length && { photos }) }
  const answers = [...noted.answers.filter(one => one.itemId !== itemId), said]
  return { ...walk, begun: { ...walk.begun, [pointId]: { ...noted, answers } } }
}
/** Everything not answered yet is right. */
export function passRest(walk: Walk, point: Point): Walk {
  const said = new Set(walk.begun[point.pointId]?.answers.map(one => one.itemId))
  const open = point.items.filter(item => !said.has(item.itemId))
  return open.reduce((now, { itemId }) => answer(now, point.pointId, { itemId, result: 'PASS' }), walk)
}
const without = (begun: Walk['begun'], pointId: string): Walk['begun'] =>
  Object.fromEntries(Object.entries(begun).filter(([id]) => id !== pointId))
/** Away from the point without a word. */
export const leave = (walk: Walk, pointId: string): Walk => ({ ...walk, begun: without(walk.begun, pointId) })
/** Done with the point: what was noted there goes out. */
export function finish(walk: Walk, pointId: string): Walk {
  const noted = walk.begun[pointId]
  return noted ? { ...leave(walk, pointId), pending: [...walk.pending, noted] } : walk
}
/** The point cannot be reached, and why. */
export const skip = (walk: Walk, point: Point, stamp: Pick<Noted, 'recordId' | 'at'>, skipped: string): Walk => ({
  ...leave(walk, point.pointId),
  pending: [...walk.pending, { ...stamp, pointId: point.pointId, skipped, answers: [] }],
})

const photoOf = (walk: Walk, photoId: string) => walk.photos.find(one => one.photoId === photoId)
/** The record as the server takes it; null while one of its photos still has to travel. */
function resolved(walk: Walk, noted: Noted): Noted | null {
  let travels = false
  const stored = (photoId: string): string[] => {
    const photo = photoOf(walk, photoId)
    if (photo && !photo.fileId && !photo.refused) travels = true
    return photo?.fileId && !photo.refused ? [photo.fileId] : []
  }
  const answers = noted.answers.map(({ photos, ...one }) => (photos ? { ...one, photos: photos.flatMap(stored) } : one))
  return travels ? null : { ...noted, answers }
}
/** What can be sent now, oldest first. */
export const ready = (walk: Walk): Noted[] =>
  walk.pending.flatMap(noted => resolved(walk, noted) ?? []).slice(0, MOST_IN_BATCH)
/** Photos that records wait for. */
export const uploads = (walk: Walk): string[] =>
  walk.pending
    .flatMap(noted => noted.answers.flatMap(one => one.photos ?? []))
    .filter(photoId => {
      const photo = photoOf(walk, photoId)
      return photo && !photo.fileId && !photo.refused
    })
export const sending = (walk: Walk, recordIds: readonly string[]): Walk => ({
  ...walk,
  sent: [...new Set([...walk.sent, ...recordIds])],
})
/** The server has these: they leave the queue and show as said. */
export function acknowledged(walk: Walk, records: readonly Noted[], byName: string): Walk {
  const ids = new Set(records.map(one => one.recordId))
  const known = new Set(walk.round.said.map(one => one.pointId))
  const gone = walk.pending.filter(one => ids.has(one.recordId))
  const kept = new Set(
    [...walk.pending.filter(one => !ids.has(one.recordId)), ...Object.values(walk.begun)].flatMap(photosOf),
  )
  const said = gone
    .filter(one => !known.has(one.pointId))
    .map(({ pointId, at, skipped, answers }) => ({
      ...{ pointId, at, byName, skipped: skipped !== undefined },
      failed: answers.filter(one => one.result === 'FAIL').length,
    }))
  return {
    ...walk,
    round: { ...walk.round, said: [...walk.round.said, ...said] },
    pending: walk.pending.filter(one => !ids.has(one.recordId)),
    sent: walk.sent.filter(id => !ids.has(id)),
    photos: walk.photos.filter(photo => kept.has(photo.photoId) || photo.refused !== undefined),
  }
}
const photosOf = (noted: Noted): string[] => noted.answers.flatMap(one => one.photos ?? [])

export const addPhoto = (walk: Walk, photoId: string): Walk => ({ ...walk, photos: [...walk.photos, { photoId }] })
const change = (walk: Walk, photoId: string, part: Partial<LocalPhoto>): Walk => ({
  ...walk,
  photos: walk.photos.map(photo => (photo.photoId === photoId ? { ...photo, ...part } : photo)),
})
export const uploaded = (walk: Walk, photoId: string, fileId: string): Walk => change(walk, photoId, { fileId })
/** A photo the server does not take: the rest goes without it. */
export const setAside = (walk: Walk, photoId: string, refused: string): Walk => change(walk, photoId, { refused })
/** The photo under which a stored file lies here. */
export const localOf = (walk: Walk, fileId: string): string | undefined =>
  walk.photos.find(photo => photo.fileId === fileId && !photo.refused)?.photoId
/** What is checked again at a point since its ticket says that it is right. */
export const isAgain = ({ round }: Walk, pointId: string, itemId: string) =>
  round.again.find(one => targetOf(one.pointId, one.itemId) === targetOf(pointId, itemId))
