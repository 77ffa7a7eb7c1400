import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Walk } from '../../../shared/patrol/walk'
import { useWhole } from '../app/ask'
import { usePerson } from '../app/person'
import type { Load } from '../outbox/kind'
import { useOutbox } from '../outbox/use-outbox'
import { all, carry, retry, unload } from './device'

const waitingIn = (loads: readonly Load<Walk>[]) => loads.reduce((sum, one) => sum + (one.refused ? 0 : one.waiting), 0)
/** The rounds that wait for who is here: on this device as soon as they are known, so that they are there without a network. */
export function useRounds() {
  const { hat } = usePerson()
  const client = useQueryClient()
  const list = useWhole('patrol.mine', { estateId: hat?.estateId ?? '' }, { enabled: Boolean(hat) })
  const [full, setFull] = useState(false)
  const { of: loads, errand } = useOutbox(all, waitingIn)
  const { rows } = list
  useEffect(() => {
    if (!rows) return
    try {
      for (const round of rows) carry(round)
      unload(rows.map(round => round.roundId))
      setFull(false)
    } catch {
      setFull(true)
    }
  }, [rows])
  const waiting = waitingIn(loads)
  const before = useRef(waiting)
  // What has arrived shows elsewhere: in the report, among the tickets.
  useEffect(() => {
    if (waiting < before.current) void client.invalidateQueries()
    before.current = waiting
  }, [waiting, client])
  const stuck = loads.filter(one => one.refused)
  const again = () => {
    for (const { id } of stuck) void retry(id)
  }
  return {
    loads,
    list,
    full,
    line: {
      ...{ waiting, errand, full },
      refused:
        stuck.length > 0
          ? { n: stuck.reduce((n, one) => n + one.waiting, 0), why: stuck[0]?.refused?.message ?? '' }
          : undefined,
      onAgain: again,
      aside: loads.reduce((n, one) => n + one.body.photos.filter(photo => photo.refused).length, 0),
    },
  }
}
