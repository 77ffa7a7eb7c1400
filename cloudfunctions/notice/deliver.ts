import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { BY_ID } from '../operation/cursor'
import { isDuplicate } from '../operation/database'
import { journal } from '../operation/journal'
import { settings, table } from '../operation/settings'
import { type Person, persons } from '../people/store'
import { expand } from './expand'
import { say } from './say'
import { type Delivery, deliveries, quotas } from './store'
import { type Outcome, sendRobot, sendSubscribe } from './wechat'

dayjs.extend(utc)
const CHUNK = 50
const MOST_ATTEMPTS = 8
const BACKOFF_MS = [15_000, 60_000, 300_000, 900_000, 1_800_000, 3_600_000, 7_200_000]

/** Turns journal entries that are still pending into deliveries. Answers how many it took. */
export async function expandPending(): Promise<number> {
  const entries = await journal.some({ pending: 1 }, { order: BY_ID, limit: CHUNK })
  if (entries.length === 0) return 0
  const due = (await Promise.all(entries.map(expand))).flat()
  await insertMissing(due)
  await journal.update({ _id: { in: entries.map(entry => entry._id) } }, { pending: 0 })
  return entries.length
}

async function insertMissing(due: Delivery[]): Promise<void> {
  try {
    await deliveries.insertMany(due)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    for (const one of due) {
      await deliveries.insertMany([one]).catch(again => {
        if (!isDuplicate(again)) throw again
      })
    }
  }
}

/** Sends what is due on the vendors' channels. Each is claimed first, so that overlap never sends twice. */
export async function sendDue(now: number): Promise<number> {
  const found = await deliveries.due('nextAt', now, CHUNK, { state: 'due' })
  for (const one of found) {
    const claimed = await deliveries.update(
      { _id: one._id, state: 'due' },
      { state: 'sending', attempts: one.attempts + 1, nextAt: now + 120_000 },
    )
    if (claimed === 0) continue
    const outcome = one.channel === 'wecom' ? await toRobot(one) : await toPhone(one)
    await deliveries.update({ _id: one._id }, after(one, outcome, now))
  }
  return found.length
}

/** A sender that died between the claim and the answer: nobody knows, so it is not sent again. */
export async function settleLost(now: number): Promise<void> {
  await deliveries.updateAll(
    { state: 'sending', nextAt: { through: now } },
    { state: 'unknown', nextAt: null, reason: 'sender lost' },
  )
}

/** When something will be there to send; what a sender that died left behind waits too. */
export const nextSend = async (now: number): Promise<number | null> =>
  (await journal.any({ pending: 1 })) ? now : deliveries.next('nextAt', { state: { in: ['due', 'sending'] } })

function after(one: Delivery, outcome: Outcome | null, now: number): Record<string, unknown> {
  if (outcome === null) return { state: 'refused', nextAt: null, reason: 'no quota' }
  if (outcome.sent) return { state: 'done', nextAt: null, reason: null }
  const reason = `${outcome.kind} ${outcome.code}`
  if (outcome.kind === 'unknown') return { state: 'unknown', nextAt: null, reason }
  if (outcome.kind === 'refused') return { state: 'refused', nextAt: null, reason }
  if (outcome.kind === 'permanent' || one.attempts + 1 >= MOST_ATTEMPTS)
    return { state: 'given_up', nextAt: null, reason }
  return { state: 'due', nextAt: now + (BACKOFF_MS[one.attempts] ?? 7_200_000), reason }
}

const toRobot = async (one: Delivery): Promise<Outcome> => {
  const key = table(settings().ANJU_WECOM_ROBOTS)[one.recipientId.slice('robot:'.length)] ?? ''
  return sendRobot(key, await say(one.event, one.reference, 'zh'))
}

async function toPhone(one: Delivery): Promise<Outcome | null> {
  const templateId = table(settings().ANJU_WX_TEMPLATES)[one.event] ?? ''
  const person = (await persons.find(null, one.recipientId)) as Person | null
  if (!person) return null
  const quotaId = `${person.openId}:${templateId}`
  if (((await quotas.find(null, quotaId))?.left ?? 0) <= 0) return null
  const outcome = await sendSubscribe({
    touser: person.openId,
    template_id: templateId,
    miniprogram_state: 'formal',
    lang: person.language === 'en' ? 'en_US' : 'zh_CN',
    page: one.reference.ticketId
      ? `packages/owner/ticket/index?ticketId=${one.reference.ticketId}`
      : 'pages/inbox/index',
    data: {
      thing1: { value: (await say(one.event, one.reference, person.language)).slice(0, 20) },
      time2: { value: dayjs.utc(one.at).utcOffset(480).format('YYYY-MM-DD HH:mm') },
    },
  })
  if (outcome.sent) await quotas.add(quotaId, 'left', -1)
  else if (outcome.kind === 'refused') await quotas.update({ _id: quotaId }, { left: 0 })
  return outcome
}
