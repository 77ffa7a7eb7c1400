import { useCallback, useEffect, useRef, useState } from 'react'
import { ulid } from '../../../shared/id'
import type { Change } from '../../../shared/inspection/schema'
import * as walks from '../../../shared/inspection/walk'
import { type CallRefused, call } from '../app/call'
import { useOutbox } from '../outbox/use-outbox'
import type { Chosen } from '../platform/chosen'
import { keepFile } from '../platform/kept-files'
import { carry, change, stuckOf, walkOf } from './device'

/** A change as a screen says it: the walk adds its id and the device's time. */
type Saying = Change extends infer C ? (C extends Change ? Omit<C, 'changeId' | 'at'> : never) : never

const noted = (walk: walks.Walk, saying: Saying): walks.Walk =>
  walks.note(walk, { ...saying, changeId: ulid(Date.now()), at: Date.now() } as Change)

/** Asks for a form, unless notes of it wait here, and again when it was sealed meanwhile and taken off the device. */
function useLoading(inspectionId: string, here: boolean, load: () => Promise<void>) {
  const wasHere = useRef(here)
  useEffect(() => {
    if (!walkOf(inspectionId)?.pending.length) void load()
  }, [inspectionId, load])
  useEffect(() => {
    if (wasHere.current && !here) void load()
    wasHere.current = here
  }, [here, load])
}

/** One form on this device: everything noted is on the device before the screen shows it, and is sent when it can be. */
export function useWalk(inspectionId: string) {
  const { of: held, errand } = useOutbox(
    () => ({ walk: walkOf(inspectionId), stuck: stuckOf(inspectionId) }),
    ({ walk, stuck }) => (stuck ? 0 : (walk?.pending.length ?? 0)),
  )
  /** As the server has it, where the device carries nothing: it is sealed, or the device is full. */
  const [answered, setAnswered] = useState<walks.Walk>()
  const [error, setError] = useState<CallRefused | null>(null)
  const [full, setFull] = useState(false)
  const walk = answered ?? held.walk

  const load = useCallback(async () => {
    setError(null)
    try {
      const form = await call('inspection.get', { inspectionId })
      const before = walkOf(inspectionId)
      if (form.sealed && !before?.pending.length) return setAnswered(walks.begin(form))
      try {
        carry(before ? walks.received(before, form) : walks.begin(form))
      } catch {
        setFull(true)
        setAnswered(walks.begin(form))
      }
    } catch (no) {
      setError(no as CallRefused)
    }
  }, [inspectionId])
  useLoading(inspectionId, Boolean(held.walk), load)
  const onDevice = (decide: (before: walks.Walk) => walks.Walk): boolean => {
    try {
      if (walk && !walkOf(inspectionId)) carry(walk)
      change(inspectionId, decide)
      setAnswered(undefined)
      setFull(false)
      return true
    } catch {
      setFull(true)
      return false
    }
  }
  return {
    walk,
    /** Why the server does not take what waits. */
    stuck: held.stuck,
    errand,
    error,
    /** The device keeps nothing more: what was tapped last is not noted. */
    full,
    reload: load,
    note: (saying: Saying): boolean => onDevice(before => noted(before, saying)),
    /** Says something that builds on what was said: it is read from the device, not from an older picture of it. */
    revise: (decide: (before: walks.Walk) => Saying | null): boolean =>
      onDevice(before => {
        const saying = decide(before)
        return saying ? noted(before, saying) : before
      }),
    /** Keeps photos on the device; answers their ids, to be named in a change. */
    keepPhotos: async (chosen: Chosen[]): Promise<string[]> => {
      const ids: string[] = []
      for (const photo of chosen) {
        try {
          const photoId = await keepFile(photo)
          if (onDevice(before => walks.addPhoto(before, photoId))) ids.push(photoId)
        } catch {
          setFull(true)
        }
      }
      return ids
    },
    forgetPhoto: (photoId: string) => onDevice(before => walks.forgetPhoto(before, photoId)),
  }
}
export type WalkHold = ReturnType<typeof useWalk>
