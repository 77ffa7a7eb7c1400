import { useQueryClient } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { onOnline } from '../platform/network'
import { flush, isSending, type Noted, noted, onNoted } from './queue'

const AGAIN_MS = 15_000
/** What waits on this device, sent whenever there is a network: at once, on coming back, and every so often. */
export function useQueue(personId: string) {
  const client = useQueryClient()
  const [waiting, setWaiting] = useState<Noted[]>(() => noted(personId))
  const [offline, setOffline] = useState(false)
  const send = async () => {
    if (!personId) return
    const before = noted(personId).length
    setOffline(!(await flush(personId)))
    if (noted(personId).length < before) void client.invalidateQueries()
  }
  useDidShow(() => void send())
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each person; `send` reads from the device
  useEffect(() => {
    setWaiting(noted(personId))
    const stop = [onNoted(() => setWaiting(noted(personId))), onOnline(() => void send())]
    const timer = setInterval(() => noted(personId).some(one => !one.refused) && void send(), AGAIN_MS)
    void send()
    return () => {
      for (const end of stop) end()
      clearInterval(timer)
    }
  }, [personId])
  return { waiting, offline, sending: isSending(), send }
}
