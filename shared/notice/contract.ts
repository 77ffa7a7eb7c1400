import * as z from 'zod/mini'
import { Cursor, command, gives, Id, type Page, query } from '../contract'
import { MEANINGS, type Meaning } from './meaning'
import { pushContract } from './push-contract'

/** A line in the inbox: a text by its key, what it is about, and when it was read. */
export interface InboxRow {
  deliveryId: string
  event: string
  text: string
  reference: Record<string, string>
  at: number
  readAt: number | null
}
export interface TemplateRow {
  templateId: string
  events: string[]
  version: number
  fields: { field: string; meaning: Meaning }[]
  /** The field that does not fit as things stand: nothing is sent by this template. */
  wrong: string | null
}
export interface Try {
  at: number
  reason: string | null
}
export type Channel = 'inbox' | 'subscribe' | 'wecom'
export type Group = 'queue' | 'supervisor' | 'manager'
interface UndeliveredRow {
  deliveryId: string
  event: string
  channel: Channel
  /** A person's name; or, as `group`, which of the estate's chats. */
  recipient: string
  group: Group | null
  /** Nothing more happens by itself: somebody may send it once more. */
  over: boolean
  reason: string
  at: number
  attempts: number
  /** Each try, the first first: when, and why it failed; null: it was sent. */
  tries: Try[]
  /** Until when it waits; null: it waits for nothing. */
  nextAt: number | null
}

/** `<journal id>#<event>:<recipient>:<channel>`: longer than other ids. */
const DeliveryId = z.string().check(z.minLength(1), z.maxLength(300))

export const noticeContract = {
  ...pushContract,
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
    input: { deliveryId: DeliveryId },
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
  /** Sends once more what may not have arrived. */
  'notice.resend': command({
    input: { deliveryId: DeliveryId },
    who: { manager: 'estate', supervisor: 'estate' },
    refuses: ['notice.not_found', 'notice.not_over'],
    gives: gives<{ deliveryId: string }>(),
  }),
  /** What the fields of our templates at WeChat say, and which does not fit. */
  'notice.fields': query({
    input: {},
    who: { admin: 'estate', manager: 'estate' },
    gives: gives<{ items: TemplateRow[] }>(),
  }),
  /** One account at WeChat serves all estates: its templates are the system's. */
  'notice.mapFields': command({
    input: {
      templateId: Id,
      version: z.int().check(z.minimum(0)),
      fields: z
        .array(z.object({ field: z.string().check(z.regex(/^[a-z_]{1,20}[0-9]{1,2}$/)), meaning: z.enum(MEANINGS) }))
        .check(z.minLength(1), z.maxLength(8)),
    },
    who: { admin: 'system' },
    refuses: ['notice.template_not_found', 'notice.field_type', 'notice.field_twice', 'notice.template_changed'],
    gives: gives<{ templateId: string; version: number }>(),
  }),
}
