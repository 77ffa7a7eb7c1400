import { ulid } from '../../../shared/id'
import { flush, serve } from './courier'
import * as device from './device'
import type { Kind, Load } from './kind'

/** The part of the outbox that holds one kind of note; made once, beside the noun's screens. */
export function outbox<B>(kind: Kind<B>) {
  serve(kind)
  return {
    all: (): Load<B>[] => device.loadsOf(kind),
    of: (id: string): Load<B> | undefined => device.loadOf(kind, id),
    /** Notes it, in place of what was noted under the same id. Throws when the device is full: nothing was noted then. */
    put: (id: string, body: B): void =>
      device.write(kind, {
        ...{ id, body, at: device.loadOf(kind, id)?.at ?? Date.now(), noteId: ulid(Date.now()) },
        ...{ waiting: kind.waiting(body), refused: null },
      }),
    change: (id: string, decide: (now: B) => B | null): void => device.change(kind, id, decide),
    remove: (id: string): void => device.remove(kind, id),
    /** Tries again what the server had refused. */
    retry: (id: string): Promise<void> => {
      device.change(kind, id, body => body, { refused: null })
      return flush()
    },
  }
}
