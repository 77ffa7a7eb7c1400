import { useEffect, useRef } from 'react'
import { spoken } from './spoken'

/** A dialog takes the focus as it opens and gives it back to what opened it. */
export function useDialog(label: string) {
  const ref = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    ref.current?.focus()
    return () => before?.focus?.()
  }, [])
  return { ref, tabIndex: -1, ...spoken({ role: 'dialog', modal: true, label }) }
}
