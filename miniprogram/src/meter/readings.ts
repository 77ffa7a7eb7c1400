import { ulid } from '../../../shared/id'
import type { MeterRow } from '../../../shared/meter/views'
import { call } from '../app/call'
import { outbox } from '../outbox/outbox'
import { asInput, type Typed } from './number'

/** A reading noted on this device. Its request id is made here and stays, so that however often it is sent it counts once. */
export interface Noted {
  requestId: string
  meter: MeterRow
  typed: Typed
  readOn: string
  rollover: boolean
  /** On this device, and once it is stored its id there. */
  photoId: string | null
  fileId: string | null
}

/** Answers what stays: a reading that was noted meanwhile in place of this one. */
async function send({
  meter,
  typed,
  readOn,
  rollover,
  requestId,
  fileId,
}: Noted): Promise<(now: Noted) => Noted | null> {
  const input = { meterId: meter.meterId, ...asInput(meter, typed), readOn, rollover, requestId }
  await call('meter.read', { ...input, ...(fileId && { photo: fileId }) })
  return now => (now.requestId === requestId ? null : now)
}
/** One a meter: noted again, the earlier one gives way. */
export const readings = outbox<Noted>({
  name: 'reading',
  waiting: () => 1,
  next: noted => (noted.photoId && !noted.fileId ? { photoId: noted.photoId } : { send: () => send(noted) }),
  photos: ({ photoId }) => (photoId ? [photoId] : []),
  stored: (noted, photoId, fileId) => (noted.photoId === photoId ? { ...noted, fileId } : noted),
  // The device lost the photo, or the store will not have it: the reading itself must not wait for it.
  setAside: (noted, photoId) => (noted.photoId === photoId ? { ...noted, photoId: null } : noted),
})
export const note = (one: Omit<Noted, 'requestId' | 'fileId'>): void =>
  readings.put(one.meter.meterId, { ...one, requestId: ulid(Date.now()), fileId: null })
