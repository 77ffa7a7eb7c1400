import { ulid } from '../../../shared/id'
import type { Walk } from '../../../shared/inspection/walk'
import { here } from '../app/own'
import { dropFile } from '../platform/kept-files'
import { keep, keepSurely, kept } from '../platform/storage'

/** A form that this device carries, for lists. */
interface Carried {
  inspectionId: string
  houseLabel: string
  /** Things noted that the server does not have yet. */
  waiting: number
  /** Whose notes they are: nobody else who uses this device sees or sends them. */
  personId: string
  /** The appointment it was taken along for. */
  visit?: { bookingId: string; start: number; end: number }
}
const listeners = new Set<() => void>()
export const onChange = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
const told = () => {
  for (const listener of [...listeners]) listener()
}

const everybodys = (): Carried[] => kept<Carried[]>('walks') ?? []
export const carried = (): Carried[] => everybodys().filter(one => one.personId === here())
const keyOf = (inspectionId: string): string => `walk.${here()}.${inspectionId}`
export const walkOf = (inspectionId: string): Walk | undefined => kept<Walk>(keyOf(inspectionId))
const othersThan = (inspectionId: string): Carried[] =>
  everybodys().filter(one => one.inspectionId !== inspectionId || one.personId !== here())

/** Writes a walk to the device before anything else happens. Throws when the device is full: nothing was noted then. */
function write(walk: Walk, visit?: Carried['visit']): void {
  const { inspectionId, houseLabel } = walk.form
  keepSurely(keyOf(inspectionId), walk)
  const known = visit ?? carried().find(one => one.inspectionId === inspectionId)?.visit
  const row = {
    ...{ inspectionId, houseLabel, waiting: walk.pending.length, personId: here() },
    ...(known && { visit: known }),
  }
  keepSurely('walks', [...othersThan(inspectionId), row])
  told()
}
/** Reads, changes, writes. Always from the device: another tab, or the courier, may have been there in between. */
export function change(inspectionId: string, decide: (walk: Walk) => Walk): void {
  const walk = walkOf(inspectionId)
  if (walk) write(decide(walk))
}
export const carry = (walk: Walk, visit?: Carried['visit']): void => write(walk, visit)

/** Forms that hold nothing the server does not have: they can be put away and fetched again. */
export const synced = (): string[] =>
  carried()
    .filter(form => form.waiting === 0)
    .map(form => form.inspectionId)
    .filter(inspectionId => !walkOf(inspectionId)?.photos.some(photo => photo.refused))
/** Takes a form and its photos off the device. */
export function unload(inspectionId: string): void {
  const walk = walkOf(inspectionId)
  keep('walks', othersThan(inspectionId))
  keep(keyOf(inspectionId), undefined)
  for (const { photoId } of walk?.photos ?? []) void dropFile(photoId)
  told()
}

/** The name this device goes by: a change says where it was noted. */
export function deviceId(): string {
  const known = kept<string>('device')
  if (known) return known
  const made = `dev_${ulid(Date.now())}`
  keep('device', made)
  return made
}
