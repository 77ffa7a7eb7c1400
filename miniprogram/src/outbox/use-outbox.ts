import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { onOnline } from '../platform/network'
import { errandNow, flush } from './courier'
import { onNoted } from './device'

const SETTLE_MS = 600
const AGAIN_MS = 15_000
/**
 * Reads from the device what a screen shows, and again whenever it changes. `waiting` of that is sent: at once, when a
 * network comes, soon after the last tap, and from time to time until it has arrived.
 */
export function useOutbox<T>(read: () => T, waiting: (of: T) => number) {
  const [seen, setSeen] = useState(() => ({ of: read(), errand: errandNow() }))
  const n = waiting(seen.of)
  useDidShow(() => void flush())
  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` reads from the device, whichever it is
  useEffect(() => {
    const look = () => setSeen({ of: read(), errand: errandNow() })
    const stops = [onNoted(look), onOnline(() => void flush())]
    look()
    void flush()
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  useEffect(() => {
    if (!n) return
    const soon = setTimeout(() => void flush(), SETTLE_MS)
    const again = setInterval(() => void flush(), AGAIN_MS)
    return () => {
      clearTimeout(soon)
      clearInterval(again)
    }
  }, [n])
  return seen
}
