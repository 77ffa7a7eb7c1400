import { useSyncExternalStore } from 'react'

/** Whether the last call got an answer. */
let offline = false
const listeners = new Set<() => void>()

export function reached(answered: boolean): void {
  if (offline === !answered) return
  offline = !answered
  for (const listener of [...listeners]) listener()
}
const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const useOffline = (): boolean => useSyncExternalStore(listen, () => offline)
