import { ulid } from '../../../shared/id'
import type { MeterRow } from '../../../shared/meter/views'
import { CallRefused, call } from '../app/call'
import { UploadRefused } from '../platform/chosen'
import { dropFile, sendFile } from '../platform/kept-files'
import { keep, keepSurely, kept } from '../platform/storage'
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
  /** Why the server said no; it waits for the worker then. */
  refused: { code: string; message: string } | null
}
const listeners = new Set<() => void>()
const keyOf = (personId: string): string => `readings.${personId}`
/** What waits on this device, in the order it was noted. Nobody else's. */
export const noted = (personId: string): Noted[] => kept<Noted[]>(keyOf(personId)) ?? []
export const onNoted = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
const tell = () => {
  for (const listener of [...listeners]) listener()
}
/** Throws when the device is full: then nothing was noted, and the screen says so. */
const write = (personId: string, all: Noted[]): void => {
  keepSurely(keyOf(personId), all.length > 0 ? all : undefined)
  tell()
}
/** One a meter: noted again, the earlier one gives way. */
export function note(personId: string, one: Omit<Noted, 'requestId' | 'fileId' | 'refused'>): void {
  const others = noted(personId).filter(other => other.meter.meterId !== one.meter.meterId)
  write(personId, [...others, { ...one, requestId: ulid(Date.now()), fileId: null, refused: null }])
}
export function forget(personId: string, requestId: string): void {
  const gone = noted(personId).find(one => one.requestId === requestId)
  keep(
    keyOf(personId),
    noted(personId).filter(one => one.requestId !== requestId),
  )
  if (gone?.photoId) void dropFile(gone.photoId)
  tell()
}
const change = (personId: string, requestId: string, part: Partial<Noted>): void =>
  write(
    personId,
    noted(personId).map(one => (one.requestId === requestId ? { ...one, ...part } : one)),
  )

const comesLater = ({ code, retry }: CallRefused) => retry || code === 'network' || code === 'internal'
/** Sends one; answers whether the network is there. What the server refuses stays, with its sentence. */
async function send(personId: string, one: Noted): Promise<boolean> {
  try {
    let { fileId } = one
    if (one.photoId && !fileId) {
      fileId = await sendFile(one.photoId, () => {})
      change(personId, one.requestId, { fileId })
    }
    const { meter, typed, readOn, rollover, requestId } = one
    const input = { meterId: meter.meterId, ...asInput(meter, typed), readOn, rollover, requestId }
    await call('meter.read', { ...input, ...(fileId && { photo: fileId }) })
    forget(personId, one.requestId)
    return true
  } catch (error) {
    if (error instanceof CallRefused && !comesLater(error)) {
      change(personId, one.requestId, { refused: { code: error.code, message: error.message } })
      return true
    }
    // The device lost the photo, or the store will not have it: the reading itself must not wait for it.
    if (error instanceof UploadRefused) {
      change(personId, one.requestId, { photoId: null })
      return true
    }
    return false
  }
}
let running: Promise<boolean> | null = null
/** Sends what waits, one after the other and never twice at a time. Answers whether the network was there throughout. */
export function flush(personId: string): Promise<boolean> {
  running ??= deliver(personId).finally(() => {
    running = null
    tell()
  })
  return running
}
async function deliver(personId: string): Promise<boolean> {
  for (;;) {
    const next = noted(personId).find(one => !one.refused)
    if (!next) return true
    if (!(await send(personId, next))) return false
  }
}
export const isSending = (): boolean => running !== null
