import { here } from '../app/own'
import { dropFile } from '../platform/kept-files'
import { keep, keepSurely, kept, keptNames } from '../platform/storage'
import type { Kind, Load } from './kind'

const listeners = new Set<() => void>()
/** Calls back when something is noted, sent or refused; answers how to stop that. */
export const onNoted = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const told = (): void => {
  for (const listener of [...listeners]) listener()
}

const beginning = ({ name }: { name: string }): string => `outbox.${here()}.${name}.`
export const loadOf = <B>(kind: Kind<B>, id: string): Load<B> | undefined => kept<Load<B>>(`${beginning(kind)}${id}`)
/** What is on this device for whoever is here, in the order it was noted. Nobody else's. */
export const loadsOf = <B>(kind: Kind<B>): Load<B>[] =>
  keptNames(beginning(kind))
    .flatMap(name => kept<Load<B>>(name) ?? [])
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))

const dropPhotos = <B>(kind: Kind<B>, before: B | undefined, after?: B): void => {
  const named = new Set(after === undefined ? [] : kind.photos(after))
  for (const photoId of before === undefined ? [] : kind.photos(before)) if (!named.has(photoId)) void dropFile(photoId)
}
/** Throws when the device is full: then nothing was noted, and the screen says so. */
export function write<B>(kind: Kind<B>, load: Load<B>): void {
  const before = loadOf(kind, load.id)
  keepSurely(`${beginning(kind)}${load.id}`, { ...load, waiting: kind.waiting(load.body) })
  dropPhotos(kind, before?.body, load.body)
  told()
}
export function remove<B>(kind: Kind<B>, id: string): void {
  const before = loadOf(kind, id)
  keep(`${beginning(kind)}${id}`, undefined)
  dropPhotos(kind, before?.body)
  told()
}
/** Reads, changes, writes. Always from the device: another tab, or the courier, may have been there in between. */
export function change<B>(kind: Kind<B>, id: string, decide: (now: B) => B | null, part: Partial<Load<B>> = {}): void {
  const load = loadOf(kind, id)
  if (!load) return
  const body = decide(load.body)
  if (body === null) remove(kind, id)
  else write(kind, { ...load, ...part, body })
}
