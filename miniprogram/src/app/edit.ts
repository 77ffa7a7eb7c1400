import { useOwned } from './owned'

/** What was typed, and what held when it was begun: what differs from that by now, somebody else has saved. */
interface Kept<T> {
  typed: Partial<T>
  base: T
}
const alike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Settings being edited: what holds now, and over it what was typed and is not saved yet, kept on the device. */
export function useEdit<T extends object>(name: string, now: T) {
  const own = useOwned<Kept<T>>(`edit.${name}`)
  // A form kept by an earlier version of the app knows no base.
  const of = (kept: Kept<T> | undefined) => (kept?.base ? kept : { typed: {}, base: now })
  const { typed, base } = of(own.value)
  const fields = Object.keys(now) as (keyof T & string)[]
  return {
    draft: { ...now, ...typed },
    changed: Object.keys(typed).length > 0,
    /** What somebody else has saved since: the form shows it but where something was typed over it. */
    theirs: fields.filter(field => !alike(base[field], now[field])).map(field => ({ field, value: now[field] })),
    change: (part: Partial<T>) => {
      const before = of(own.now())
      own.put({ base: before.base, typed: { ...before.typed, ...part } })
    },
    /** What is to be saved. */
    read: (): T => ({ ...now, ...of(own.now()).typed }),
    /** Saved, or thought better of: what holds now is shown again. */
    settle: () => own.put(undefined),
  }
}
