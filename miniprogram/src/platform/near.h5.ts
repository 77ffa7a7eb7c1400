import { useEffect, useRef } from 'react'

/** How far below the window something counts as near. */
const NEAR = '800px'
/** Runs when the element of this id comes near what is seen; once for each `turn`. */
export function useNear(id: string, turn: unknown, onNear: (() => void) | null): void {
  const run = useRef(onNear)
  run.current = onNear
  const waits = onNear !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each turn it is watched anew
  useEffect(() => {
    const element = waits ? document.getElementById(id) : null
    if (!element || typeof IntersectionObserver === 'undefined') return
    const watch = new IntersectionObserver(
      seen => {
        if (!seen.some(one => one.isIntersecting)) return
        watch.disconnect()
        run.current?.()
      },
      { rootMargin: NEAR },
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [id, turn, waits])
}
