import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** `press` takes single keys while this page is looked at and nobody types into a field or answers a sheet: true, it was one. */
export function useKeys(press: (key: string) => boolean): void {
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
      if (held.current(event.key)) event.preventDefault()
    }
    window.addEventListener('keydown', heard)
    return () => window.removeEventListener('keydown', heard)
  }, [])
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
