import { ulid } from '../../../shared/id'
import type { Change } from '../../../shared/inspection/schema'
import * as walks from '../../../shared/inspection/walk'
import { CallRefused, call, language } from '../app/call'
import { badFiles, reasonOf } from '../file/bad-files'
import { refusedFor } from '../file/files'
import { sendFile } from '../platform/kept-files'
import { change, deviceId, onChange, unload, walkOf } from './device'

/** What the courier is doing, for the screen. */
export interface Errand {
  state: 'idle' | 'sending' | 'offline'
  /** The photo on its way and how much of it has gone, 0 to 1. */
  photo?: { photoId: string; share: number }
}
const errands = new Map<string, Errand>()
const listeners = new Set<() => void>()
export const errandOf = (inspectionId: string): Errand => errands.get(inspectionId) ?? { state: 'idle' }
const report = (inspectionId: string, errand: Errand) => {
  errands.set(inspectionId, errand)
  for (const listener of [...listeners]) listener()
}
export const onErrand = (listener: () => void): (() => void) => {
  const stop = [onChange(listener), () => void listeners.delete(listener)]
  listeners.add(listener)
  return () => {
    for (const end of stop) end()
  }
}

const comesLater = ({ code, retry }: CallRefused) => retry || code === 'network' || code === 'internal'

/** One batch. The server counts each change once, so a lost answer is simply asked for again. */
async function send(inspectionId: string, changes: Change[]): Promise<void> {
  const ids = changes.map(one => one.changeId)
  change(inspectionId, walk => walks.sending(walk, ids))
  await call('inspection.sync', {
    inspectionId,
    deviceId: deviceId(),
    sentAt: Date.now(),
    changes,
    requestId: ulid(Date.now()),
  })
  change(inspectionId, walk => walks.acknowledged(walk, changes))
}

/** Photos of the batch are not taken: those the server names are set aside and shown, so that all the rest goes through. */
function setAside(inspectionId: string, error: unknown): void {
  const bad = error instanceof CallRefused ? badFiles(error) : []
  const known = bad.flatMap(one => {
    const local = walks.localOf(walkOf(inspectionId) as walks.Walk, one.fileId)
    return local && !local.refused ? [{ photoId: local.photoId, why: reasonOf(one, language()) }] : []
  })
  if (known.length === 0) throw error
  change(inspectionId, walk => known.reduce((after, { photoId, why }) => walks.setAside(after, photoId, why), walk))
}

async function sendPhotoOf(inspectionId: string, photoId: string): Promise<void> {
  report(inspectionId, { state: 'sending', photo: { photoId, share: 0 } })
  try {
    const fileId = await sendFile(photoId, share =>
      report(inspectionId, { state: 'sending', photo: { photoId, share } }),
    )
    change(inspectionId, walk => walks.uploaded(walk, photoId, fileId))
  } catch (error) {
    const refused = refusedFor(error)
    if (!refused) throw error
    change(inspectionId, walk => walks.setAside(walk, photoId, refused))
  }
}

/** Words first, then one photo after the other; then what the server knows now. */
async function deliver(inspectionId: string): Promise<void> {
  for (;;) {
    const walk = walkOf(inspectionId)
    if (!walk || walk.stuck) return
    const batch = walks.ready(walk)
    if (batch.length > 0) {
      try {
        await send(inspectionId, batch)
      } catch (error) {
        setAside(inspectionId, error)
      }
      continue
    }
    const [photoId] = walks.uploads(walk)
    if (!photoId) break
    await sendPhotoOf(inspectionId, photoId)
  }
  const form = await call('inspection.get', { inspectionId })
  if (form.sealed && !walkOf(inspectionId)?.pending.length) unload(inspectionId)
  else change(inspectionId, walk => walks.received(walk, form))
}

const running = new Map<string, Promise<void>>()
/** Sends what waits on this device for one form. Never twice at a time; asks again later when there is no network. */
export function flush(inspectionId: string): Promise<void> {
  const busy = running.get(inspectionId)
  if (busy) return busy
  report(inspectionId, { state: 'sending' })
  const errand = deliver(inspectionId)
    .then(
      () => report(inspectionId, { state: 'idle' }),
      error => {
        if (error instanceof CallRefused && !comesLater(error)) {
          const { code, message } = error
          change(inspectionId, walk => ({ ...walk, stuck: { code, message } }))
          report(inspectionId, { state: 'idle' })
        } else report(inspectionId, { state: 'offline' })
      },
    )
    .finally(() => running.delete(inspectionId))
  running.set(inspectionId, errand)
  return errand
}
/** Tries again what the server had refused as a whole. */
export function retry(inspectionId: string): Promise<void> {
  change(inspectionId, ({ stuck: _stuck, ...walk }) => walk)
  return flush(inspectionId)
}
