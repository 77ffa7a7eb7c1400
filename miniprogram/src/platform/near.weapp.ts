import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/** How far below the window something counts as near, in px. */
const NEAR = 800
/** Runs when the node of this id comes near what is seen; once for each `turn`. */
export function useNear(id: string, turn: unknown, onNear: (() => void) | null): void {
  const run = useRef(onNear)
  run.current = onNear
  const waits = onNear !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each turn it is watched anew
  useEffect(() => {
    const { page } = Taro.getCurrentInstance()
    if (!waits || !page || !Taro.canIUse('createIntersectionObserver')) return
    const watch = Taro.createIntersectionObserver(page).relativeToViewport({ bottom: NEAR })
    watch.observe(`#${id}`, ({ intersectionRatio = 0 }) => {
      if (intersectionRatio <= 0) return
      watch.disconnect()
      run.current?.()
    })
    return () => watch.disconnect()
  }, [id, turn, waits])
}
