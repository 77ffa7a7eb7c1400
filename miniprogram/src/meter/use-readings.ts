import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useOutbox } from '../outbox/use-outbox'
import { readings } from './readings'

/** The readings on this device, with what the line above them says; what has arrived is asked for again. */
export function useReadings() {
  const client = useQueryClient()
  const { of: waiting, errand } = useOutbox(readings.all, all => all.filter(one => !one.refused).length)
  const refused = waiting.filter(one => one.refused)
  const before = useRef(waiting.length)
  useEffect(() => {
    if (waiting.length < before.current) void client.invalidateQueries()
    before.current = waiting.length
  }, [waiting.length, client])
  const why = refused[0]?.refused?.message ?? ''
  return {
    waiting,
    line: {
      waiting: waiting.length - refused.length,
      errand,
      refused: refused.length > 0 ? { n: refused.length, why } : undefined,
    },
  }
}
