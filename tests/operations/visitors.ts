import type { LocalCloud } from '../local-cloud'
import type { Things } from './inputs'

export interface Answer<T = any> {
  ok: boolean
  data: T
  code?: string
  status?: number
  reference?: Record<string, unknown>
}
let count = 0

/** Somebody nobody knows yet, who has accepted the privacy notice and, where given, vouches for a phone. */
export async function visitor(cloud: LocalCloud, phone?: string): Promise<string> {
  count += 1
  const openId = `wx_visitor_${count}_${Date.now()}`
  await must(cloud, openId, 'people.consent', { version: '2026-11' })
  if (phone) {
    const { code } = await cloud.post('/local/wechat/phone-code', { phone })
    await must(cloud, openId, 'people.phone', { code })
  }
  return openId
}
/** A call in WeChat that has to succeed; answers its data. */
export async function must<T = any>(
  cloud: LocalCloud,
  openId: string,
  operation: string,
  input: object = {},
): Promise<T> {
  const answer = await cloud.asWechat<Answer<T>>(openId, operation, input)
  if (!answer.ok) throw new Error(`${openId} ${operation}: ${JSON.stringify(answer)}`)
  return answer.data
}
export async function upload(cloud: LocalCloud, openId: string, bytes: Buffer, extension: string): Promise<string> {
  const target = await must(cloud, openId, 'file.target', { extension, bytes: 100 })
  const put = await fetch(target.url, { method: 'PUT', body: new Uint8Array(bytes), headers: target.headers })
  if (!put.ok) throw new Error(`upload answered ${put.status}`)
  return target.fileId
}
export const report = (cloud: LocalCloud, openId: string, more: object = {}): Promise<{ ticketId: string }> =>
  must(cloud, openId, 'ticket.report', {
    placeId: cloud.who(openId).houses[0]?.houseId,
    kind: 'repair',
    category: 'plumbing',
    description: `滴水 ${Math.random()}`,
    ...more,
  })

/** A worker more for the larger estate, whom nobody misses. */
async function hire(cloud: LocalCloud): Promise<{ personId: string; grantId: string }> {
  const phone = `135${String(Date.now()).slice(-8)}`
  const { estateId } = cloud.who('wx_manager_he')
  const newcomer = { estateId, role: 'worker', name: '临时工', phone }
  const { invitationId } = await must(cloud, 'wx_manager_he', 'people.inviteStaff', newcomer)
  const openId = await visitor(cloud, phone)
  const { grantId } = await must(cloud, openId, 'people.acceptInvitation', { invitationId })
  const { personId } = await must(cloud, openId, 'people.me')
  return { personId, grantId }
}

/** Real things of the larger sample estate, one of each. */
export async function thingsOf(cloud: LocalCloud): Promise<Things> {
  const owner = cloud.who('wx_owner_lin')
  const { estateId } = owner
  const { ticketId } = await report(cloud, 'wx_owner_lin')
  const spare = await hire(cloud)
  const { invitationId } = await must(cloud, 'wx_manager_he', 'people.inviteStaff', {
    estateId,
    role: 'worker',
    name: '新人',
    phone: '13511110000',
  })
  const inbox = await must(cloud, 'wx_manager_he', 'notice.inbox')
  return {
    estateId,
    ticketId,
    placeId: owner.houses[0]?.houseId as string,
    ...spare,
    invitationId,
    claimId: 'clm_none',
    importId: 'imp_none',
    deliveryId: inbox.items[0]?.deliveryId ?? 'none',
  }
}
