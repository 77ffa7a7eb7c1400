import { useState } from 'react'
import { ulid } from '../../../shared/id'
import type { Point } from '../../../shared/patrol/schema'
import * as walks from '../../../shared/patrol/walk'
import { whereHere } from '../platform/position'
import { change } from './device'

/** Where somebody stands on a round, and what the device is told of it: first the device, then the screen. */
export function useStanding(walk: walks.Walk | undefined) {
  const [at, setAt] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const [full, setFull] = useState(false)
  const roundId = walk?.round.roundId ?? ''
  const keep = (decide: (now: walks.Walk) => walks.Walk): boolean => {
    try {
      change(roundId, decide)
      setFull(false)
      return true
    } catch {
      setFull(true)
      return false
    }
  }
  const stamp = () => ({ recordId: `rec_${ulid(Date.now())}`, at: Date.now() })
  /** Only where the point has a place of its own: nobody is asked where they are for nothing. */
  const locate = async (pointId: string) => {
    const position = await whereHere()
    if (position) keep(now => walks.located(now, pointId, position))
  }
  const point = walk?.round.points.find(one => one.pointId === at)
  return {
    at,
    /** The point, and what is noted of it so far. */
    point,
    noted: point && walk?.begun[point.pointId],
    /** The last code was none of this round. */
    wrong,
    forget: () => setWrong(false),
    full,
    keep,
    goTo: (pointId: string) => setAt(pointId),
    away: () => setAt(null),
    /** Answers whether the code is one of this round. */
    arrive: (code: string, typed: boolean): boolean => {
      const found = walk && walks.pointAt(walk, code)
      setWrong(!found)
      if (!found || !keep(now => walks.open(now, found, { ...stamp(), ...(typed && { typed }) }))) return false
      setAt(found.pointId)
      if (found.position) void locate(found.pointId)
      return true
    },
    skip: (one: Point, why: string): boolean => keep(now => walks.skip(now, one, stamp(), why)),
  }
}
