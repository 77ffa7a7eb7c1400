import type { Me } from '../../shared/people/contract'
import type { MessageRow } from '../../shared/ticket/message'
import type { TicketRow, TicketView } from '../../shared/ticket/schema'

const ESTATE = { estateId: 'est_1', estateName: '湖畔花园' }
const grant = (role: Me['grants'][number]['role']) => ({
  grantId: `grt_${role}`,
  role,
  ...ESTATE,
  from: 0,
  until: null,
})
const base: Me = {
  personId: 'per_lin',
  name: '林晓梅',
  phone: '138****5678',
  language: 'zh',
  largeType: false,
  consentNeeded: false,
  consentVersion: '2026-11',
  grants: [],
  houses: [],
  invitations: [],
}
export const HOUSE = { houseId: 'hou_501', estateId: 'est_1', label: '3 栋 2 单元 501', role: 'owner' as const }
export const stranger: Me = { ...base, name: '', phone: null, consentNeeded: true }
export const lin: Me = { ...base, grants: [grant('owner')], houses: [HOUSE] }
export const wang: Me = { ...base, personId: 'per_wang', name: '王建国', grants: [grant('worker')] }
export const zhao: Me = { ...base, personId: 'per_zhao', name: '赵敏', grants: [grant('clerk')] }
export const feng: Me = { ...base, personId: 'per_feng', name: '冯雅琴', grants: [grant('accountant')] }
export const qian: Me = { ...base, personId: 'per_qian', name: '钱经理', grants: [grant('manager')] }

export const admin: Me = { ...base, personId: 'per_admin', name: '管理员', grants: [grant('admin')] }

export const row = (over: Partial<TicketRow> = {}): TicketRow => ({
  ticketId: 'tkt_1',
  number: '26-0042',
  estateId: 'est_1',
  placeId: 'hou_501',
  placeLabel: HOUSE.label,
  houseId: 'hou_501',
  kind: 'repair',
  category: 'leak',
  description: '厨房水槽下面漏水',
  state: 'new',
  level: 'P1',
  createdAt: Date.now() - 60_000,
  respondBy: Date.now() + 240_000,
  arriveBy: null,
  resolveBy: Date.now() + 4 * 3_600_000,
  assigneeId: null,
  assigneeName: null,
  photoCount: 0,
  voiceSeconds: null,
  reporterName: '林晓梅',
  given: false,
  acknowledgeBy: null,
  reopenedAt: null,
  nudgedAt: null,
  askedAt: null,
  mergedInto: null,
  ...over,
})
export const view = (over: Partial<TicketView> = {}): TicketView => ({
  ...row(),
  photos: [],
  voice: null,
  availability: null,
  contact: { name: '林晓梅', phone: null },
  arrivedAt: null,
  suspendReason: null,
  follows: null,
  duplicates: [],
  quotes: [],
  resolvedAt: null,
  closedAt: null,
  rating: null,
  worker: null,
  breached: false,
  reopenUntil: null,
  timeline: [{ what: 'reported', at: Date.now() - 60_000, byId: 'per_lin', byName: '林晓梅', photos: [] }],
  may: [],
  ...over,
})
export const message = (over: Partial<MessageRow> = {}): MessageRow => ({
  messageId: 'msg_1',
  at: Date.now(),
  byName: '孙立军',
  side: 'worker',
  text: '马上到',
  internal: false,
  mine: false,
  photos: [],
  voice: null,
  read: false,
  ...over,
})
