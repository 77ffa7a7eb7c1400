import { useEffect, useState } from 'react'

const RESTS_MS = 300
/** What was typed, once the fingers rest. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), RESTS_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
