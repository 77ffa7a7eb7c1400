import { CallRefused } from '../app/call'
import { refusedFor } from '../app/refused-for'
import { sendFile } from '../platform/kept-files'
import { change, loadOf, loadsOf, told } from './device'
import type { Kind, Next } from './kind'

/** What the courier is doing, for the screens. */
export interface Errand {
  state: 'idle' | 'sending' | 'offline'
  /** The photo on its way and how much of it has gone, 0 to 1. */
  photo?: { photoId: string; share: number }
}
let errand: Errand = { state: 'idle' }
export const errandNow = (): Errand => errand
const report = (next: Errand) => {
  errand = next
  told()
}

// biome-ignore lint/suspicious/noExplicitAny: each kind has its own body, and only the kind itself looks into it
const kinds = new Map<string, Kind<any>>()
// biome-ignore lint/suspicious/noExplicitAny: as above
export const serve = (kind: Kind<any>): void => void kinds.set(kind.name, kind)

// biome-ignore lint/suspicious/noExplicitAny: as above
type Step = { kind: Kind<any>; id: string; noteId: string; next: Next<any> }
/** Words before photos, whatever they are of; else in the order things were noted. */
function pick(putOff: ReadonlySet<string>): Step | undefined {
  const steps: Step[] = []
  for (const kind of kinds.values())
    for (const { id, noteId, body, refused, waiting } of loadsOf(kind)) {
      const next = refused || waiting === 0 || putOff.has(noteId) ? null : kind.next(body)
      if (next) steps.push({ kind, id, noteId, next })
    }
  return steps.find(({ next }) => 'send' in next) ?? steps[0]
}

async function sendPhoto({ kind, id }: Step, photoId: string): Promise<void> {
  report({ state: 'sending', photo: { photoId, share: 0 } })
  try {
    const fileId = await sendFile(photoId, share => report({ state: 'sending', photo: { photoId, share } }))
    change(kind, id, body => kind.stored(body, photoId, fileId))
  } catch (error) {
    const why = refusedFor(error)
    if (!why) throw error
    change(kind, id, body => kind.setAside(body, photoId, why))
  }
}
async function take(step: Step): Promise<void> {
  const { kind, id, next } = step
  if ('photoId' in next) return sendPhoto(step, next.photoId)
  report({ state: 'sending' })
  if (next.begin) change(kind, id, next.begin)
  change(kind, id, await next.send())
  if (kind.settle && loadOf(kind, id)?.waiting === 0) change(kind, id, await kind.settle(id))
}

const comesLater = ({ code, retry }: CallRefused) => retry || code === 'internal'
/**
 * What the server refuses stays on the device with its sentence; without a network everything does. What it cannot take
 * just now is put off until the next round, so that it holds up nothing else.
 */
async function round(): Promise<Errand['state']> {
  const putOff = new Set<string>()
  for (let step = pick(putOff); step; step = pick(putOff)) {
    const { kind, id, noteId } = step
    try {
      await take(step)
    } catch (error) {
      if (!(error instanceof CallRefused) || error.code === 'network') return 'offline'
      if (comesLater(error)) {
        putOff.add(noteId)
        continue
      }
      const { code, message } = error
      // Noted anew meanwhile, it is not this that was refused.
      if (loadOf(kind, id)?.noteId === noteId) change(kind, id, body => body, { refused: { code, message } })
    }
  }
  return putOff.size > 0 ? 'offline' : 'idle'
}

let running: Promise<void> | null = null
/** Sends what waits, one after the other and never twice at a time. */
export function flush(): Promise<void> {
  running ??= round()
    .then(state => {
      errand = { state }
    })
    .finally(() => {
      running = null
      told()
    })
  return running
}
