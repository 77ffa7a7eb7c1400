import { useRef, useState } from 'react'
import { keep, kept } from '../platform/storage'
import { ownName } from './own'
import { usePerson } from './person'

/**
 * Something small that a person keeps on this device for an estate. Until it is known who is here, what is put lives in
 * the page only; then it is theirs.
 */
export function useOwned<T>(name: string) {
  const { owner } = usePerson()
  const key = owner && ownName(owner.personId, `${owner.estateId}.${name}`)
  const read = () => (key ? kept<T>(key) : undefined)
  const [held, setHeld] = useState(() => ({ key, value: read() }))
  // A slow phone taps “save” before it has drawn the last letter.
  const latest = useRef(held)
  if (latest.current.key !== key) {
    const typed = latest.current.key === undefined ? latest.current.value : undefined
    latest.current = { key, value: typed ?? read() }
  }
  return {
    value: latest.current.value,
    /** What is held at this very moment, drawn or not. */
    now: () => latest.current.value,
    put: (value: T | undefined) => {
      latest.current = { key, value }
      if (key) keep(key, value)
      setHeld(latest.current)
    },
    /** Reads it again: another page may have put another. */
    again: () => {
      latest.current = { key, value: read() }
      setHeld(latest.current)
    },
    /** Off the device, while the page still shows it. */
    drop: () => key && keep(key, undefined),
  }
}
