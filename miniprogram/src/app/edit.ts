import { useOwned } from './owned'

/** Settings being edited: what holds now, and over it what was typed and is not saved yet, kept on the device. */
export function useEdit<T extends object>(name: string, now: T) {
  const own = useOwned<Partial<T>>(`edit.${name}`)
  const typed = own.value ?? {}
  return {
    draft: { ...now, ...typed },
    changed: Object.keys(typed).length > 0,
    change: (part: Partial<T>) => own.put({ ...own.now(), ...part } as Partial<T>),
    /** What is to be saved. */
    read: (): T => ({ ...now, ...own.now() }),
    /** Saved, or thought better of: what holds now is shown again. */
    settle: () => own.put(undefined),
  }
}
