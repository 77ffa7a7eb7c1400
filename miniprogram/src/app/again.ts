import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { onOnline } from '../platform/network'
import { call } from './call'
import { useOffline } from './reach'

const PROBE_MS = 5_000

/** Asks whether the network is back while it is gone; once it is, everything that failed or is old is asked again. */
export function useAskAgain(): boolean {
  const offline = useOffline()
  const client = useQueryClient()
  useEffect(() => {
    if (!offline) return
    const probe = () => void call('people.me', {}).catch(() => {})
    const timer = setInterval(probe, PROBE_MS)
    const stop = onOnline(probe)
    return () => {
      clearInterval(timer)
      stop()
      void client.refetchQueries({ type: 'active' })
    }
  }, [offline, client])
  return offline
}
