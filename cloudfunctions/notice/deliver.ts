import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { database, isDuplicate } from '../operation/database'
import { type JournalEntry, journal } from '../operation/journal'
import { settings, table } from '../operation/settings'
import { type Person, persons } from '../people/store'
import { expand } from './expand'
import { say } from './say'
import { type Delivery, deliveries, type Quota } from './store'
import { type Outcome, sendRobot, sendSubscribe } from './wechat'

dayjs.extend(utc)
const CHUNK = 50
const MOST_ATTEMPTS = 8
const BACKOFF_MS = [15_000, 60_000, 300_000, 900_000, 1_800_000, 3_600_000, 7_200_000]

/** Turns journal entries that are still pending into deliveries. Answers how many it took. */
export async function expandPending(): Promise<number> {
  const { data } = await database().collection('journal').where({ pending: 1 }).orderBy('_id', 'asc').limit(CHUNK).get()
  const entries = data as JournalEntry[]
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
  const _ = database().command
  const { data } = await database()
    .collection('deliveries')
    .where({ state: 'due', nextAt: _.lte(now) })
    .orderBy('nextAt', 'asc')
    .limit(CHUNK)
    .get()
  for (const one of data as Delivery[]) {
    const claimed = await deliveries.update(
      { _id: one._id, state: 'due' },
      { state: 'sending', attempts: one.attempts + 1, nextAt: now + 120_000 },
    )
    if (claimed === 0) continue
    const outcome = one.channel === 'wecom' ? await toRobot(one) : await toPhone(one)
    await deliveries.update({ _id: one._id }, after(one, outcome, now))
  }
  return data.length
}

/** A sender that died between the claim and the answer: nobody knows, so it is not sent again. */
export async function settleLost(now: number): Promise<void> {
  const _ = database().command
  await database()
    .collection('deliveries')
    .where({ state: 'sending', nextAt: _.lte(now) })
    .update({ state: 'unknown', nextAt: null, reason: 'sender lost' })
}

/** When something will be there to send; what a sender that died left behind waits too. */
export async function nextSend(now: number): Promise<number | null> {
  if (await journal.any({ pending: 1 })) return now
  const { data } = await database()
    .collection('deliveries')
    .where({ state: database().command.in(['due', 'sending']) })
    .orderBy('nextAt', 'asc')
    .limit(1)
    .field({ nextAt: true })
    .get()
  return (data[0] as { nextAt: number } | undefined)?.nextAt ?? null
}

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
  const { data } = await database().collection('quotas').doc(quotaId).get()
  if (((data as Quota[])[0]?.left ?? 0) <= 0) return null
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
  const _ = database().command
  const left = outcome.sent ? _.inc(-1) : outcome.kind === 'refused' ? 0 : null
  if (left !== null) await database().collection('quotas').doc(quotaId).update({ left })
  return outcome
}
