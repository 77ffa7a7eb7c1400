import { composed } from '../../shared/notice/fields'
import { pushAt } from '../../shared/notice/quiet'
import { BY_ID } from '../operation/cursor'
import { isDuplicate } from '../operation/database'
import { delivered, journal } from '../operation/journal'
import { settings, table } from '../operation/settings'
import { persons } from '../people/store'
import { type Outcome, sendRobot, sendSubscribe } from '../wechat/wire'
import { expand } from './expand'
import { pushRulesOf } from './push-rules'
import { say, toldOf } from './say'
import { type Delivery, deliveries, MOST_TRIES, quotas } from './store'
import { fieldsOf, foundWrong } from './template-fields'

/** How a try ended; `fields`: the template's fields are not what we were told. */
type Ended = Outcome | { sent: false; kind: 'fields'; field: string }

const CHUNK = 50
const MOST_ATTEMPTS = 8
/** An answer that took this long is none to wait for another time in the same tick. */
const SILENCE_MS = 3_000
const REST_MS = 60_000
const BACKOFF_MS = [15_000, 60_000, 300_000, 900_000, 1_800_000, 3_600_000, 7_200_000]

/** Turns journal entries that are still pending into deliveries. Answers how many it took. */
export async function expandPending(): Promise<number> {
  const entries = await journal.some({ pending: 1 }, { order: BY_ID, limit: CHUNK })
  if (entries.length === 0) return 0
  const due = (await Promise.all(entries.map(expand))).flat()
  await insertMissing(due)
  await delivered(entries)
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

/**
 * Sends what is due on the vendors' channels. Each is claimed first, so that overlap never sends twice. A vendor that does
 * not answer is left alone for a minute with all that waits for it, so that the others go on and a tick keeps its time.
 */
export async function sendDue(now: number): Promise<number> {
  const found = await deliveries.due('nextAt', now, CHUNK, { state: 'due' })
  const silent = new Set<Delivery['channel']>()
  for (const one of found) {
    if (silent.has(one.channel)) continue
    // Whatever made it late, also a try again: nobody is woken for it.
    const ready = pushAt(now, one.reference.level, (await pushRulesOf(one.estateId)).quiet)
    if (ready > now) {
      await deliveries.update({ _id: one._id, state: 'due' }, { nextAt: ready })
      continue
    }
    const claimed = await deliveries.update(
      { _id: one._id, state: 'due' },
      { state: 'sending', attempts: one.attempts + 1, nextAt: now + 120_000 },
    )
    if (claimed === 0) continue
    const begun = performance.now()
    const outcome = one.channel === 'wecom' ? await toRobot(one) : await toPhone(one, now)
    const ended = after(one, outcome, now)
    const tries = [...(one.tries ?? []), { at: now, reason: ended.reason }].slice(-MOST_TRIES)
    await deliveries.update({ _id: one._id }, { ...ended, tries })
    if (performance.now() - begun < SILENCE_MS) continue
    silent.add(one.channel)
    await deliveries.updateAll(
      { state: 'due', channel: one.channel, nextAt: { through: now + REST_MS } },
      { nextAt: now + REST_MS },
    )
  }
  return found.length
}

/** A sender that died between the claim and the answer: nobody knows. A group hears again, a person does not. */
export async function settleLost(now: number): Promise<void> {
  const lost = { state: 'sending', nextAt: { through: now } }
  await deliveries.updateAll({ ...lost, channel: 'wecom' }, { state: 'due', nextAt: now, reason: 'sender lost' })
  await deliveries.updateAll(lost, { state: 'unknown', nextAt: null, reason: 'sender lost' })
}

/** When something will be there to send; what a sender that died left behind waits too. */
export const nextSend = async (now: number): Promise<number | null> =>
  (await journal.any({ pending: 1 })) ? now : deliveries.next('nextAt', { state: { in: ['due', 'sending'] } })

type After = Pick<Delivery, 'state' | 'nextAt' | 'reason'>
function after(one: Delivery, outcome: Ended | null, now: number): After {
  if (outcome === null) return { state: 'refused', nextAt: null, reason: 'no quota' }
  if (outcome.sent) return { state: 'done', nextAt: null, reason: null }
  const reason = outcome.kind === 'fields' ? `fields ${outcome.field}` : `${outcome.kind} ${outcome.code}`
  // Twice in a group harms nobody; what may have reached a person's phone is sent again by a person only.
  if (outcome.kind === 'unknown' && one.channel !== 'wecom') return { state: 'unknown', nextAt: null, reason }
  if (outcome.kind === 'refused') return { state: 'refused', nextAt: null, reason }
  if (outcome.kind === 'permanent' || outcome.kind === 'fields' || one.attempts + 1 >= MOST_ATTEMPTS)
    return { state: 'given_up', nextAt: null, reason }
  return { state: 'due', nextAt: now + (BACKOFF_MS[one.attempts] ?? 7_200_000), reason }
}

const toRobot = async (one: Delivery): Promise<Outcome> => {
  const key = table(settings().ANJU_WECOM_ROBOTS)[one.robot ?? ''] ?? ''
  return sendRobot(key, await say(one.event, one.reference, 'zh'))
}

/** The field that WeChat could not take, as its error names it. */
const fieldIn = (said: string): string => /data\.(\w+)/.exec(said)?.[1] ?? 'data'
const WRONG_DATA = 47003
const WRONG_TEMPLATE = 40037

async function toPhone(one: Delivery, now: number): Promise<Ended | null> {
  const templateId = table(settings().ANJU_WX_TEMPLATES)[one.event] ?? ''
  const person = await persons.find(null, one.recipientId)
  if (!person) return null
  const quotaId = `${person.openId}:${templateId}`
  const quota = await quotas.find(null, quotaId)
  if ((quota?.left ?? 0) <= 0) return null
  const template = await fieldsOf(null, templateId)
  const wrong = async (field: string): Promise<Ended> => {
    if (!template.wrong) await foundWrong(template, field, one, now)
    return { sent: false, kind: 'fields', field }
  }
  if (template.wrong) return wrong(template.wrong.field)
  const said = await toldOf(one.event, one.reference, person.language)
  if (!said) return null
  const message = composed({ ...said, language: person.language, at: one.at }, template.fields)
  if ('wrong' in message) return wrong(message.wrong)
  const outcome = await sendSubscribe({
    touser: person.openId,
    template_id: templateId,
    miniprogram_state: 'formal',
    lang: person.language === 'en' ? 'en_US' : 'zh_CN',
    page: one.reference.ticketId
      ? `packages/owner/ticket/index?ticketId=${one.reference.ticketId}`
      : 'pages/inbox/index',
    data: message.data,
  })
  if (outcome.sent) {
    await quotas.add(quotaId, 'left', -1)
    if (quota?.failedAt) await quotas.update({ _id: quotaId }, { failedAt: null, failedFor: null })
    return outcome
  }
  const failed = { failedAt: now, failedFor: `${outcome.kind} ${outcome.code}` }
  await quotas.update({ _id: quotaId }, outcome.kind === 'refused' ? { left: 0, ...failed } : failed)
  if (outcome.code === WRONG_DATA) return wrong(fieldIn(outcome.said))
  else if (outcome.code === WRONG_TEMPLATE) return wrong('template_id')
  return outcome
}
