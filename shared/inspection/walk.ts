import type { InspectionView } from './contract'
import { type Change, type Entry, photosOf } from './schema'
import { targetOf } from './sync'

/** A photo that this device holds: `photoId` begins with `local:`. */
export interface LocalPhoto {
  photoId: string
  /** Set once it is stored on the server. */
  fileId?: string
  /** Why the server does not take it: set aside, shown, never sent again. */
  refused?: string
  /** What a refused one was of, as a target such as `item:bath-leak`. */
  about?: string
}
/** One form on one device: as last heard from the server, and what was noted here and is not acknowledged yet. */
export interface Walk {
  form: InspectionView
  /** Oldest first. */
  pending: Change[]
  /** Of these the server may have heard: they keep their content. */
  sent: string[]
  photos: LocalPhoto[]
}
export const MOST_IN_BATCH = 100

export const isLocal = (photo: string): boolean => photo.startsWith('local:')
export const begin = (form: InspectionView): Walk => ({ form, pending: [], sent: [], photos: [] })
/** What a walked house adds to its form: answers, three signatures, what is said of photos. */
const NOTES = 150_000
const MOST_IN_KEY = 1_000_000
/** Whether a form fits on a device with this much left, with room for what will be noted; sizes in characters. */
export const fits = (walk: Walk, left: number): boolean => {
  const size = JSON.stringify(walk).length + NOTES
  return size <= left && size <= MOST_IN_KEY
}
/** The form as the server answers it now; what waits here stays. */
export const received = (walk: Walk, form: InspectionView): Walk => ({ ...walk, form })

/** The walk with one more thing noted. What was said before about the same thing and was never sent is replaced. */
export function note(walk: Walk, change: Change): Walk {
  const target = targetOf(change)
  const last = Math.max(0, ...walk.pending.map(one => one.at))
  const kept = walk.pending.filter(one => targetOf(one) !== target || walk.sent.includes(one.changeId))
  // Two words within one millisecond still have an order.
  return { ...walk, pending: [...kept, { ...change, at: Math.max(change.at, last + 1) }] }
}

export type Said = Pick<Entry, 'change' | 'at'> & { pending: boolean }
/** The last word on every thing, by target; `at` of what is pending is the device's clock. */
export function said(walk: Walk): Map<string, Said> {
  const words = new Map<string, Said>()
  for (const { target, change, at } of walk.form.entries) words.set(target, { change, at, pending: false })
  for (const change of walk.pending) words.set(targetOf(change), { change, at: change.at, pending: true })
  return words
}

const stored = (walk: Walk, photoId: string): LocalPhoto | undefined =>
  walk.photos.find(photo => photo.photoId === photoId)
/** The change as the server takes it; null while one of its photos still has to travel. */
function resolved(walk: Walk, change: Change): Change | null {
  if (!('photos' in change) || !change.photos) return change
  const photos: string[] = []
  for (const photoId of change.photos) {
    if (!isLocal(photoId)) photos.push(photoId)
    else {
      const photo = stored(walk, photoId)
      if (photo && !photo.fileId && !photo.refused) return null
      if (photo?.fileId && !photo.refused) photos.push(photo.fileId)
    }
  }
  return { ...change, photos }
}
/** What can be sent now, oldest first: changes whose photos have arrived. */
export const ready = (walk: Walk): Change[] =>
  walk.pending.flatMap(change => resolved(walk, change) ?? []).slice(0, MOST_IN_BATCH)
/** Photos that changes wait for. */
export function uploads(walk: Walk): string[] {
  const wanted = walk.pending.flatMap(photosOf).filter(photoId => {
    const photo = isLocal(photoId) ? stored(walk, photoId) : undefined
    return photo && !photo.fileId && !photo.refused
  })
  return [...new Set(wanted)]
}

export const sending = (walk: Walk, changeIds: readonly string[]): Walk => ({
  ...walk,
  sent: [...new Set([...walk.sent, ...changeIds])],
})
/** The server has these: they leave the queue and become part of the form. */
export function acknowledged(walk: Walk, changes: readonly Change[]): Walk {
  const ids = new Set(changes.map(change => change.changeId))
  const entries = new Map(walk.form.entries.map(entry => [entry.target, entry]))
  for (const change of changes) {
    const target = targetOf(change)
    entries.set(target, { target, change, at: change.at, deviceId: '', byId: '' })
  }
  return {
    ...walk,
    form: { ...walk.form, entries: [...entries.values()] },
    pending: walk.pending.filter(change => !ids.has(change.changeId)),
    sent: walk.sent.filter(changeId => !ids.has(changeId)),
  }
}

export const addPhoto = (walk: Walk, photoId: string): Walk => ({ ...walk, photos: [...walk.photos, { photoId }] })
const change = (walk: Walk, photoId: string, part: Partial<LocalPhoto>): Walk => ({
  ...walk,
  photos: walk.photos.map(photo => (photo.photoId === photoId ? { ...photo, ...part } : photo)),
})
export const uploaded = (walk: Walk, photoId: string, fileId: string): Walk => change(walk, photoId, { fileId })
/** A photo the server does not take: of what waits with it. */
export function setAside(walk: Walk, photoId: string, refused: string): Walk {
  const waiting = walk.pending.find(one => photosOf(one).includes(photoId))
  return change(walk, photoId, { refused, ...(waiting && { about: targetOf(waiting) }) })
}
export const forgetPhoto = (walk: Walk, photoId: string): Walk => ({
  ...walk,
  photos: walk.photos.filter(photo => photo.photoId !== photoId),
})
/** The photo this device holds of a stored one: it can be shown without a network. */
export const localOf = (walk: Walk, photo: string): LocalPhoto | undefined =>
  walk.photos.find(one => one.photoId === photo || one.fileId === photo)
