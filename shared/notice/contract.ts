import * as z from 'zod/mini'
import { Cursor, command, gives, Id, type Page, query } from '../contract'

/** A line in the inbox: a text by its key, what it is about, and when it was read. */
export interface InboxRow {
  deliveryId: string
  event: string
  text: string
  reference: Record<string, string>
  at: number
  readAt: number | null
}
interface UndeliveredRow {
  deliveryId: string
  event: string
  channel: string
  recipient: string
  reason: string
  at: number
  attempts: number
}

export const noticeContract = {
  'notice.inbox': query({
    input: { cursor: Cursor },
    who: { stranger: 'stranger' },
    gives: gives<Page<InboxRow>>(),
  }),
  /** How many are unread; nobody counts further than 99. */
  'notice.unread': query({
    input: {},
    who: { stranger: 'stranger' },
    gives: gives<{ count: number; more: boolean }>(),
  }),
  'notice.read': command({
    /** `<journal id>#<event>:<recipient>:<channel>`: longer than other ids. */
    input: { deliveryId: z.string().check(z.minLength(1), z.maxLength(300)) },
    who: { stranger: 'stranger' },
    refuses: ['notice.not_found'],
    gives: gives<{ deliveryId: string }>(),
  }),
  /** What the person just allowed in WeChat: one send per template and tap. */
  'notice.granted': command({
    input: { templateIds: z.array(Id).check(z.maxLength(5)) },
    who: { stranger: 'stranger' },
    gives: gives<{ personId: string }>(),
  }),
  'notice.templates': query({
    input: {},
    who: { stranger: 'stranger' },
    gives: gives<{ items: { event: string; templateId: string }[] }>(),
  }),
  'notice.undelivered': query({
    input: { estateId: Id, cursor: Cursor },
    who: { manager: 'estate', supervisor: 'estate' },
    gives: gives<Page<UndeliveredRow>>(),
  }),
}
