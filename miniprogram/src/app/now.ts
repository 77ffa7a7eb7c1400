import { useEffect, useState } from 'react'
import { useShown } from './ask'
import { serverTime } from './call'

/** The server's time, ticking while the page is looked at. */
export function useNow(everyMs = 1_000): number {
  const shown = useShown()
  const [now, setNow] = useState(serverTime)
  useEffect(() => {
    if (!shown) return
    const timer = setInterval(() => setNow(serverTime()), everyMs)
    return () => clearInterval(timer)
  }, [shown, everyMs])
  return now
}
