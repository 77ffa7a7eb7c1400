import { isAsked } from '../../shared/followup/act'
import { LocalCloud } from '../local-cloud'
import { must, report } from './visitors'

const [LIN, ZHOU, ZHAO] = ['wx_owner_lin', 'wx_owner_zhou', 'wx_worker_zhao']
const WU = 'wx_tenant_wu'
const [CLERK, SUPERVISOR] = ['wx_clerk_li', 'wx_supervisor_wang']
jest.setTimeout(120_000)
let cloud: LocalCloud
let estateId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(CLERK).estateId
})
afterAll(() => cloud.stop())

const codeOf = async (openId: string, operation: string, input: object) =>
  (await cloud.asWechat<{ code?: string }>(openId, operation, input)).code
const COMPLAINT = { kind: 'complaint', category: 'noise' }
const closed = async (openId = LIN, more: object = COMPLAINT, worker = ZHAO) => {
  const { ticketId } = await report(cloud, openId, more)
  await must(cloud, worker, 'ticket.accept', { ticketId })
  await must(cloud, worker, 'ticket.resolve', { ticketId, note: '好了' })
  await must(cloud, openId, 'ticket.confirm', { ticketId })
  return ticketId
}
const rowOf = async (ticketId: string, state = 'due') =>
  (await must(cloud, CLERK, 'followup.list', { estateId, state })).items.find((row: any) => row.ticketId === ticketId)
const REACHED = { result: 'reached', rating: 2, remarks: '又吵了' }

test('a clerk sees whom to ask with the number masked, dials it on record, and notes what was said', async () => {
  const ticketId = await closed()
  const row = await rowOf(ticketId)
  expect(row).toMatchObject({ subject: 'complaint', name: '林晓芸', ownWork: false })
  expect(row.phone).toMatch(/^\d{3}\*{4}\d{4}$/)
  const { phone } = await must(cloud, CLERK, 'followup.phone', { followUpId: row.followUpId })
  expect(phone).toMatch(/^\d{11}$/)
  const { items } = await must(cloud, SUPERVISOR, 'ledger.looks', { estateId })
  expect(items[0]).toMatchObject({ operation: 'followup.phone', reason: row.followUpId })
  await must(cloud, CLERK, 'followup.record', { followUpId: row.followUpId, result: 'reached', rating: 5 })
  expect(await rowOf(ticketId)).toBeUndefined()
  expect(await rowOf(ticketId, 'done')).toMatchObject({ nextAction: 'none', attempts: [{ rating: 5, byName: '李梅' }] })
})
test('what the owner says is not well opens the ticket again, and its complaint waits for an outcome once more', async () => {
  const ticketId = await closed()
  const { followUpId } = await rowOf(ticketId)
  await must(cloud, CLERK, 'followup.record', { followUpId, ...REACHED, nextAction: 'reopen' })
  expect(await must(cloud, LIN, 'ticket.get', { ticketId })).toMatchObject({ state: 'accepted' })
  expect((await must(cloud, CLERK, 'complaint.get', { ticketId })).outcomeAt).toBeNull()
})
test('another thing becomes a ticket of the same person at the same place', async () => {
  const ticketId = await closed(ZHOU)
  const { followUpId } = await rowOf(ticketId)
  const answer = await must(cloud, CLERK, 'followup.record', { followUpId, ...REACHED, nextAction: 'new_ticket' })
  expect(answer.ticketId).not.toBe(ticketId)
  expect(await must(cloud, ZHOU, 'ticket.get', { ticketId: answer.ticketId })).toMatchObject({
    ...{ state: 'new', description: '又吵了', category: 'noise' },
  })
  expect((await rowOf(ticketId, 'done')).ledTo).toBe(answer.ticketId)
})
test('the clerk who did the work does not ask how it was, and nothing is half done', async () => {
  const ticketId = await closed(ZHOU, COMPLAINT, CLERK)
  const { followUpId, ownWork } = await rowOf(ticketId)
  expect(ownWork).toBe(true)
  expect(await codeOf(CLERK, 'followup.record', { followUpId, ...REACHED, nextAction: 'reopen' })).toBe(
    'followup.own_work',
  )
  expect(await must(cloud, ZHOU, 'ticket.get', { ticketId })).toMatchObject({ state: 'closed' })
  await must(cloud, SUPERVISOR, 'followup.record', { followUpId, ...REACHED })
})
test('of repairs as many are asked about as the supervisor has said, and the rate is of those', async () => {
  const range = { estateId, from: '2026-11-01', to: '2026-11-30' }
  const before = await must(cloud, SUPERVISOR, 'followup.rates', range)
  expect(before).toMatchObject({ repairPercent: 30, version: 0, required: 4, done: 4, rate: '100.00%' })
  const first = await closed(LIN, {})
  expect(Boolean(await rowOf(first))).toBe(isAsked({ _id: first, kind: 'repair' }, 30))
  await must(cloud, SUPERVISOR, 'followup.configure', { estateId, repairPercent: 100, version: 0 })
  const second = await closed(LIN, {})
  expect(await rowOf(second)).toMatchObject({ subject: 'repair' })
  await must(cloud, SUPERVISOR, 'followup.configure', { estateId, repairPercent: 0, version: 1 })
  expect(await rowOf(await closed(LIN, {}))).toBeUndefined()
  expect((await must(cloud, SUPERVISOR, 'followup.rates', range)).rate).not.toBe('100.00%')
})

/** What each refusal that is left takes; the rules of follow-ups provoke the others. */
const HOW: Record<string, () => Promise<string | undefined>> = {
  'followup.not_found': () => codeOf(CLERK, 'followup.record', { followUpId: 'flw_none', result: 'not_reached' }),
  'followup.over': async () => {
    const { followUpId } = (await must(cloud, CLERK, 'followup.list', { estateId, state: 'done' })).items[0]
    return codeOf(CLERK, 'followup.record', { followUpId, result: 'not_reached' })
  },
  'followup.period': () => codeOf(CLERK, 'followup.rates', { estateId, from: '2026-02-01', to: '2026-01-01' }),
  'followup.rating_needed': async () => {
    const { followUpId } = (await must(cloud, CLERK, 'followup.list', { estateId })).items[0]
    return codeOf(CLERK, 'followup.record', { followUpId, result: 'reached' })
  },
  'request.outdated': () => codeOf(SUPERVISOR, 'followup.configure', { estateId, repairPercent: 50, version: 0 }),
  // Whoever had the own data erased has left no number.
  'followup.no_phone': async () => {
    const ticketId = await closed(WU)
    const { followUpId } = await rowOf(ticketId)
    await must(cloud, WU, 'people.erase', { confirm: cloud.who(WU).name })
    return codeOf(CLERK, 'followup.phone', { followUpId })
  },
}
test.each(Object.keys(HOW))('somebody meets %s', async code => {
  expect(await HOW[code]?.()).toBe(code)
})

// Last: it moves the clock.
test('the clock closes what nobody objected to, and whoever reported it is asked then', async () => {
  const { ticketId } = await report(cloud, ZHOU, COMPLAINT)
  await must(cloud, ZHAO, 'ticket.accept', { ticketId })
  await must(cloud, ZHAO, 'ticket.resolve', { ticketId, note: '好了' })
  await cloud.advance('P8D')
  expect(await rowOf(ticketId)).toMatchObject({ subject: 'complaint' })
})
