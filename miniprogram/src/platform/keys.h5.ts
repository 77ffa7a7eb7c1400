import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/**
 * `press` takes single keys while this page is looked at and nobody types into a field or answers a sheet: true, it was one.
 * `at`: the id of what has the focus; '' where nothing has. Heard before what has the focus hears it.
 */
export function useKeys(press: (key: string, at: string) => boolean): void {
  const held = useRef(press)
  held.current = press
  const shown = useRef(true)
  useDidShow(() => {
    shown.current = true
  })
  useDidHide(() => {
    shown.current = false
  })
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (!shown.current || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('.taro_page:not(.taro_page_shade) .sheet')) return
      const at = event.target instanceof HTMLElement && event.target !== document.body ? event.target.id || '?' : ''
      if (held.current(event.key, at)) event.preventDefault()
    }
    window.addEventListener('keydown', heard, true)
    return () => window.removeEventListener('keydown', heard, true)
  }, [])
}

/** How many frames a field may take until it is drawn and takes the focus. */
const FRAMES = 120
/**
 * Puts the focus on what has this id, in the page that is looked at, or on the field inside it; on one that is not drawn
 * yet as soon as it is, unless the person went elsewhere meanwhile.
 */
export function focusOn(id: string): void {
  const before = document.activeElement
  const attempt = (left: number) => {
    const found = document.querySelector<HTMLElement>(`.taro_page:not(.taro_page_shade) #${CSS.escape(id)}`)
    const field = found?.querySelector<HTMLElement>('textarea, input') ?? found
    field?.focus()
    if (field && document.activeElement === field) return field.scrollIntoView({ block: 'nearest' })
    const elsewhere = ![before, document.body, null].includes(document.activeElement)
    if (left > 0 && !elsewhere) requestAnimationFrame(() => attempt(left - 1))
  }
  attempt(FRAMES)
}

/** `/` outside a field, and Ctrl+K anywhere, on every page alike. */
export function useSearchKey(asks: () => boolean, open: () => void): void {
  const held = useRef({ asks, open })
  held.current = { asks, open }
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      const isMeant = (event.ctrlKey || event.metaKey) && event.key === 'k'
      if (!isMeant && (event.key !== '/' || isTyping(event.target))) return
      if (!held.current.asks() || window.location.hash.includes('/desk/search/')) return
      event.preventDefault()
      held.current.open()
    }
    window.addEventListener('keydown', heard)
    return () => window.removeEventListener('keydown', heard)
  }, [])
}
