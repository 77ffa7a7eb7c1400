import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { ulid } from '../../../shared/id'
import type { Change } from '../../../shared/inspection/schema'
import * as walks from '../../../shared/inspection/walk'
import { type CallRefused, call } from '../app/call'
import type { Chosen } from '../platform/chosen'
import { keepFile } from '../platform/kept-files'
import { onOnline } from '../platform/network'
import { errandOf, flush, onErrand } from './courier'
import { carry, change, walkOf } from './device'

const SETTLE_MS = 600
const AGAIN_MS = 20_000
/** A change as a screen says it: the walk adds its id and the device's time. */
type Saying = Change extends infer C ? (C extends Change ? Omit<C, 'changeId' | 'at'> : never) : never

const noted = (walk: walks.Walk, saying: Saying): walks.Walk =>
  walks.note(walk, { ...saying, changeId: ulid(Date.now()), at: Date.now() } as Change)

/** Sends what waits: soon after the last tap, and again from time to time until it has arrived. */
function useSending(inspectionId: string, walk: walks.Walk | undefined) {
  const waiting = walk?.pending.length ?? 0
  const stuck = Boolean(walk?.stuck)
  useEffect(() => {
    if (!waiting || stuck) return
    const soon = setTimeout(() => void flush(inspectionId), SETTLE_MS)
    const again = setInterval(() => void flush(inspectionId), AGAIN_MS)
    return () => {
      clearTimeout(soon)
      clearInterval(again)
    }
  }, [inspectionId, waiting, stuck])
}

/** One form on this device: everything noted is on the device before the screen shows it, and is sent when it can be. */
export function useWalk(inspectionId: string) {
  const [walk, setWalk] = useState(() => walkOf(inspectionId))
  const [errand, setErrand] = useState(() => errandOf(inspectionId))
  const [error, setError] = useState<CallRefused | null>(null)
  const [full, setFull] = useState(false)

  const load = useCallback(async () => {
    setError(null)
    try {
      const form = await call('inspection.get', { inspectionId })
      const held = walkOf(inspectionId)
      if (form.sealed && !held?.pending.length) return setWalk(walks.begin(form))
      carry(held ? walks.received(held, form) : walks.begin(form))
    } catch (no) {
      setError(no as CallRefused)
    }
  }, [inspectionId])

  useEffect(
    () =>
      onErrand(() => {
        setErrand(errandOf(inspectionId))
        const held = walkOf(inspectionId)
        if (held) setWalk(held)
        // Sealed meanwhile, and taken off the device: what it became is on the server.
        else void load()
      }),
    [inspectionId, load],
  )
  useEffect(() => {
    if (walkOf(inspectionId)?.pending.length) void flush(inspectionId)
    else void load()
    return onOnline(() => void flush(inspectionId))
  }, [inspectionId, load])
  useDidShow(() => {
    if (walkOf(inspectionId)?.pending.length) void flush(inspectionId)
  })
  useSending(inspectionId, walk)
  const onDevice = (decide: (before: walks.Walk) => walks.Walk): boolean => {
    try {
      if (walk && !walkOf(inspectionId)) carry(walk)
      change(inspectionId, decide)
      setFull(false)
      return true
    } catch {
      setFull(true)
      return false
    }
  }
  return {
    walk,
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
