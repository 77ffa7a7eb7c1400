import type { Voice } from './schema'

/** Who speaks: those who asked, who works on it, or the desk. */
export type Side = 'household' | 'worker' | 'desk'
/** One thing said about a ticket. Its id sorts by the time it was said. */
export interface Message {
  _id: string
  ticketId: string
  estateId: string
  at: number
  byId: string
  byName: string
  side: Side
  text: string
  photos: string[]
  voice: Voice | null
  /** Between staff; no household ever reads it. */
  internal: boolean
}
/** How far somebody has read: everything said until then. */
export interface Mark {
  personId: string
  side: Side
  at: number
}
/** Of one ticket's conversation, what is not said: who has read how far, and who has just spoken how often. */
export interface Talk {
  _id: string
  estateId: string
  marks: Mark[]
  recent: { byId: string; at: number }[]
}
/** What a screen shows of a message. */
export interface MessageRow extends Pick<Message, 'at' | 'byName' | 'side' | 'text' | 'internal'> {
  messageId: string
  mine: boolean
  photos: { fileId: string; url: string }[]
  voice: (Voice & { url: string }) | null
  /** Somebody it was said to has read it. */
  read: boolean
}
