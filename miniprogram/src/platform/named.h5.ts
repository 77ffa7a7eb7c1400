import { useEffect, useRef } from 'react'

/** Taro's fields for the browser are elements around the real ones, which come a moment later: these carry the name. */
export function useNamed(label: string | undefined) {
  const ref = useRef<HTMLElement | null>(null)
  useEffect(() => {
    if (!label) return
    let tries = 0
    let frame = 0
    const name = () => {
      const field = ref.current?.querySelector('input, textarea')
      if (field) field.setAttribute('aria-label', label)
      else if (tries++ < 60) frame = requestAnimationFrame(name)
    }
    name()
    return () => cancelAnimationFrame(frame)
  }, [label])
  return { ref }
}
