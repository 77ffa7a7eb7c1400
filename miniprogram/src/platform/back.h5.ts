import { useEffect, useRef } from 'react'

interface Open {
  close(): void
}
const open: Open[] = []
const isOurs = (): boolean => Boolean((history.state as { sheet?: boolean } | null)?.sheet)
let swallow = false
let at = ''

/** Before Taro's router hears of it: going back with a sheet open closes the sheet, and stays on the page. */
function wentBack(event: PopStateEvent) {
  const here = window.location.href
  if (swallow || (open.length > 0 && here === at)) {
    event.stopImmediatePropagation()
    if (!swallow) open.at(-1)?.close()
    swallow = false
  } else if (isOurs()) setTimeout(tidy, 100)
}
function pressed(event: KeyboardEvent) {
  if (event.key === 'Escape') open.at(-1)?.close()
}
/** The entry of a sheet that closed some other way is taken back, unless its page went on or the next sheet uses it. */
function tidy() {
  if (open.length > 0 || !isOurs()) return
  swallow = true
  history.back()
}

/** Listens before Taro's router does: a window calls its listeners in the order in which they came. */
export const hearBack = (): void => window.addEventListener('popstate', wentBack)

/** While this stands, Back and Escape call `close`. */
export function useBack(close: () => void): void {
  const latest = useRef(close)
  latest.current = close
  useEffect(() => {
    const mine = { close: () => latest.current() }
    if (open.length === 0) document.addEventListener('keydown', pressed, true)
    open.push(mine)
    if (!isOurs()) history.pushState({ ...history.state, sheet: true }, '', window.location.href)
    at = window.location.href
    return () => {
      open.splice(open.indexOf(mine), 1)
      if (open.length === 0) document.removeEventListener('keydown', pressed, true)
      setTimeout(tidy, 100)
    }
  }, [])
}
