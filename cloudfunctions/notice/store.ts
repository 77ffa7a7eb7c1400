import type { Channel, Group, Try } from '../../shared/notice/contract'
import type { FieldMap } from '../../shared/notice/meaning'
import { Shelf } from '../operation/shelf'
import { Store } from '../operation/store'

/** `due` waits to be sent; `unknown` may have arrived, so only a person sends it again; `given_up` is for a manager to see. */
type DeliveryState = 'due' | 'sending' | 'done' | 'unknown' | 'refused' | 'given_up'
export interface Delivery {
  /** `event:recipient:channel`: its insertion is the claim. */
  _id: string
  recipientId: string
  /** With `wecom`: which robot, by its name in the settings. */
  robot?: string
  /** With `wecom`: whose chat that is. */
  group?: Group
  estateId: string
  channel: Channel
  event: string
  reference: Record<string, string>
  at: number
  /** Time, then id: the order of an inbox. */
  orderKey: string
  readAt: number | null
  state: DeliveryState
  attempts: number
  nextAt: number | null
  reason: string | null
  /** How each try ended, the last so many; missing: none was made, or before they were kept. */
  tries?: Try[]
}
/** So many tries are kept of one message. */
export const MOST_TRIES = 20
/** Nothing more happens with it by itself, and it may not have arrived. */
export const OVER: readonly DeliveryState[] = ['given_up', 'unknown']
export const isOver = ({ state }: Pick<Delivery, 'state'>): boolean => OVER.includes(state)
export const deliveries = new Store<Delivery>('deliveries', {
  notFound: 'notice.not_found',
  indexes: [
    { on: ['recipientId', 'channel', '-orderKey', '-_id'] },
    { on: ['recipientId', 'channel', 'readAt', '-orderKey', '-_id'] },
    { on: ['state', 'nextAt'] },
    { on: ['estateId', 'state', '-orderKey', '-_id'] },
  ],
  reach: {
    stranger: reach => [{ recipientId: reach.personId }],
    estate: reach => [{ estateId: reach.estateId }],
  },
})

export const UNREAD = { channel: 'inbox', readAt: null } as const
/** What did not arrive, or not yet. */
export const UNDELIVERED: readonly DeliveryState[] = [...OVER, 'due']

/** How many messages a person still allows us, per template: +1 a tap, −1 a send. */
interface Quota {
  _id: string
  left: number
  /** When and why the last send failed; missing or null: it did not. */
  failedAt?: number | null
  failedFor?: string | null
}
export const quotas = new Store<Quota>('quotas', { notFound: 'notice.not_found' })

/** What the fields of a subscribe template say, and the field that WeChat refused as it stands. */
export interface TemplateFields {
  /** The template's id at WeChat. */
  _id: string
  version: number
  fields: FieldMap
  wrong: { field: string; event: string; at: number } | null
}
export const templateFields = new Shelf<TemplateFields>('settings', 'template')
