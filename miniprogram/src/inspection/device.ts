import { ulid } from '../../../shared/id'
import type { Change } from '../../../shared/inspection/schema'
import * as walks from '../../../shared/inspection/walk'
import { CallRefused, call, language } from '../app/call'
import { badFiles, reasonOf } from '../file/bad-files'
import { outbox } from '../outbox/outbox'
import { keep, kept } from '../platform/storage'

/** A form that this device carries. */
interface Carried {
  walk: walks.Walk
  /** The appointment it was taken along for. */
  visit?: { bookingId: string; start: number; end: number }
}
/** What the courier does, on the walk of a form. */
const onWalk =
  (decide: (walk: walks.Walk) => walks.Walk) =>
  (one: Carried): Carried => ({ ...one, walk: decide(one.walk) })

/** The name this device goes by: a change says where it was noted. */
function deviceId(): string {
  const known = kept<string>('device')
  if (known) return known
  const made = `dev_${ulid(Date.now())}`
  keep('device', made)
  return made
}
/** One batch. The server counts each change once, so a lost answer is simply asked for again. */
async function send(inspectionId: string, changes: Change[]): Promise<(now: Carried) => Carried> {
  try {
    const asked = { inspectionId, deviceId: deviceId(), sentAt: Date.now(), changes, requestId: ulid(Date.now()) }
    await call('inspection.sync', asked)
    return onWalk(walk => walks.acknowledged(walk, changes))
  } catch (error) {
    return setAside(inspectionId, error)
  }
}
/** Photos of the batch are not taken: those the server names are set aside and shown, so that all the rest goes through. */
function setAside(inspectionId: string, error: unknown): (now: Carried) => Carried {
  const walk = walkOf(inspectionId)
  const bad = error instanceof CallRefused && walk ? badFiles(error) : []
  const known = bad.flatMap(one => {
    const local = walk && walks.localOf(walk, one.fileId)
    return local && !local.refused ? [{ photoId: local.photoId, why: reasonOf(one, language()) }] : []
  })
  if (known.length === 0) throw error
  return onWalk(now => known.reduce((after, { photoId, why }) => walks.setAside(after, photoId, why), now))
}

const forms = outbox<Carried>({
  name: 'form',
  waiting: ({ walk }) => walk.pending.length,
  next: ({ walk }) => {
    const batch = walks.ready(walk)
    const begin = onWalk(now =>
      walks.sending(
        now,
        batch.map(one => one.changeId),
      ),
    )
    if (batch.length > 0) return { begin, send: () => send(walk.form.inspectionId, batch) }
    const [photoId] = walks.uploads(walk)
    return photoId ? { photoId } : null
  },
  photos: ({ walk }) => walk.photos.map(photo => photo.photoId),
  stored: (one, photoId, fileId) => onWalk(walk => walks.uploaded(walk, photoId, fileId))(one),
  setAside: (one, photoId, why) => onWalk(walk => walks.setAside(walk, photoId, why))(one),
  settle: async inspectionId => {
    const form = await call('inspection.get', { inspectionId })
    return now =>
      form.sealed && now.walk.pending.length === 0 ? null : { ...now, walk: walks.received(now.walk, form) }
  },
})

export const walkOf = (inspectionId: string): walks.Walk | undefined => forms.of(inspectionId)?.body.walk
/** Why the server does not take what waits. */
export const stuckOf = (inspectionId: string) => forms.of(inspectionId)?.refused ?? null
export const retry = forms.retry
/** Takes a form and its photos off the device. */
export const unload = forms.remove
/** Writes a walk to the device before anything else happens. Throws when the device is full: nothing was noted then. */
export function carry(walk: walks.Walk, visit = forms.of(walk.form.inspectionId)?.body.visit): void {
  forms.put(walk.form.inspectionId, { walk, ...(visit && { visit }) })
}
export const change = (inspectionId: string, decide: (walk: walks.Walk) => walks.Walk): void =>
  forms.change(inspectionId, onWalk(decide))

/** The forms on this device, for lists. */
export const carried = () =>
  forms.all().map(({ id, waiting, body: { walk, visit } }) => ({
    ...{ inspectionId: id, houseLabel: walk.form.houseLabel, waiting, visit },
    refusedPhotos: walk.photos.filter(photo => photo.refused).length,
  }))
/** Forms that hold nothing the server does not have: they can be put away and fetched again. */
export const synced = (): string[] =>
  carried()
    .filter(form => form.waiting === 0 && form.refusedPhotos === 0)
    .map(form => form.inspectionId)
