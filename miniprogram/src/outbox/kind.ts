/** What goes to the server next of something noted here. */
export type Next<B> =
  | { photoId: string }
  | {
      /** Written to the device before it is sent: the server may have heard it from then on. */
      begin?(body: B): B
      /**
       * One command, under an id that the body keeps. Answers how what is on the device changes by the answer: noted
       * again meanwhile, it is another body. Null: the server has it, and the device keeps nothing of it.
       */
      send(): Promise<(now: B) => B | null>
    }

/** What a noun lets a device note and send without a network; `B` is what is noted, as the noun keeps it. */
export interface Kind<B> {
  /** Without a dot: part of the name on the device. */
  name: string
  /** How many things the server does not have yet. */
  waiting(body: B): number
  /** Null: there is nothing to send. */
  next(body: B): Next<B> | null
  /** Its photos on this device: what is no longer named is dropped. */
  photos(body: B): string[]
  stored(body: B, photoId: string, fileId: string): B
  /** The server will not take this photo, and why: all the rest goes without it. */
  setAside(body: B, photoId: string, why: string): B
  /** Asked once everything has gone: what the server knows now. */
  settle?(id: string): Promise<(now: B) => B | null>
}

/** Something noted on this device. */
export interface Load<B> {
  id: string
  body: B
  /** When it was first noted. */
  at: number
  waiting: number
  /** Which note this is: noted again under the same id, it is another. */
  noteId: string
  /** Why the server said no; it waits for the person then, and nothing of it is thrown away. */
  refused: { code: string; message: string } | null
}
