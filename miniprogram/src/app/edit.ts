import { useRef, useState } from 'react'
import { keep, kept } from '../platform/storage'

/** Settings being edited: what holds now, and over it what was typed and is not saved yet, kept on the device. */
export function useEdit<T extends object>(name: string, now: T) {
  const key = `edit.${name}`
  const [typed, setTyped] = useState(() => kept<Partial<T>>(key) ?? {})
  // A slow phone taps “save” before it has drawn the last letter.
  const latest = useRef(typed)
  const put = (next: Partial<T>) => {
    latest.current = next
    keep(key, Object.keys(next).length > 0 ? next : undefined)
    setTyped(next)
  }
  return {
    draft: { ...now, ...typed },
    changed: Object.keys(typed).length > 0,
    change: (part: Partial<T>) => put({ ...latest.current, ...part }),
    /** What is to be saved. */
    read: (): T => ({ ...now, ...latest.current }),
    /** Saved, or thought better of: what holds now is shown again. */
    settle: () => put({}),
  }
}
