import { LIN, MANAGER, PayDesk } from '../pay-desk'

jest.setTimeout(180_000)
const WORKER = 'wx_worker_zhao'
const SUN = 'wx_worker_sun'
const CLERK = 'wx_clerk_li'
let desk: PayDesk
let house: string
let estateId: string
beforeAll(async () => {
  desk = await PayDesk.start()
  house = desk.houseOf(LIN)
  estateId = desk.cloud.who(MANAGER).estateId
})
afterAll(() => desk.stop())

const valve = { code: 'jf15', name: '角阀', unit: '个', unitPriceFen: 3500, minimum: '2' }
let said = 0
async function taken(): Promise<string> {
  said += 1
  const about = { kind: 'repair', category: 'plumbing', description: `厨房角阀漏水 ${said}` }
  const { ticketId } = await desk.ok(LIN, 'ticket.report', { placeId: house, ...about })
  await desk.ok(WORKER, 'ticket.accept', { ticketId })
  return ticketId
}
const stock = async () =>
  (await desk.ok(CLERK, 'material.list', { estateId })).items.find((one: { code: string }) => one.code === 'JF15')
const charged = async (ticketId: string) => {
  await desk.cloud.post('/local/jobs/quote-charges/run')
  return (await desk.ok(LIN, 'ticket.get', { ticketId })).quotes
}

test('a manager keeps the price list: a code once, nothing over what a colleague saved, and nobody of another estate', async () => {
  const { materialId } = await desk.ok(MANAGER, 'material.save', { estateId, ...valve })
  expect((await desk.refused(MANAGER, 'material.save', { estateId, ...valve })).code).toBe('material.code_taken')
  await desk.ok(MANAGER, 'material.save', { estateId, ...valve, name: '铜角阀', version: 1 })
  expect((await desk.refused(MANAGER, 'material.save', { estateId, ...valve, version: 1 })).code).toBe(
    'request.outdated',
  )
  expect((await desk.refused(MANAGER, 'material.save', { estateId: 'est_songlin', ...valve })).code).toBe(
    'place.not_found',
  )
  await desk.ok(CLERK, 'material.restock', { materialId, quantity: '3', reason: '进货' })
  const zero = await desk.refused(CLERK, 'material.restock', { materialId, quantity: '0', reason: '盘点' })
  expect(zero.code).toBe('material.nothing_moved')
  expect(await stock()).toMatchObject({ name: '铜角阀', onHand: '3', low: false, moves: [{ reason: '进货' }] })
})
test('an owner agrees to a price, the work is done, and exactly that is charged once: five times asked, cut off or not', async () => {
  const ticketId = await taken()
  const { materialId } = await stock()
  const asked = { ticketId, materials: [{ materialId, quantity: '1' }], hours: '1.5', note: '换角阀' }
  expect((await desk.refused(SUN, 'ticket.quote', asked)).code).toBe('ticket.not_assignee')
  const { quoteId } = await desk.ok(WORKER, 'ticket.quote', asked)
  expect(await desk.ok(LIN, 'ticket.get', { ticketId })).toMatchObject({
    quotes: [{ quoteId, state: 'offered', materialsFen: 3500, totalFen: 12_500 }],
    may: expect.arrayContaining(['acceptQuote', 'declineQuote']),
  })
  await Promise.all(Array.from({ length: 5 }, () => desk.cloud.call(LIN, 'ticket.acceptQuote', { ticketId, quoteId })))
  const again = await desk.refused(LIN, 'ticket.acceptQuote', { ticketId, quoteId })
  expect(again.code).toBe('ticket.quote_answered')
  expect((await charged(ticketId))[0].billId).toBeNull()
  await desk.ok(WORKER, 'ticket.resolve', { ticketId, note: '已换' })
  const [{ billId, state }] = await charged(ticketId)
  expect(state).toBe('done')
  expect(await charged(ticketId)).toMatchObject([{ billId }])
  const due = (await desk.due(LIN)).filter(one => one.item === 'REPAIR')
  expect(due).toMatchObject([{ billId, amountFen: 12_500 }])
  expect(await stock()).toMatchObject({ onHand: '2', low: true })
  await desk.cloud.post('/local/jobs/delivery/run')
  const told = (await desk.ok(CLERK, 'notice.inbox')).items.map((one: { event: string }) => one.event)
  expect(told).toEqual(expect.arrayContaining(['material.low', 'ticket.quote_answered']))
  expect((await desk.trial()).balanced).toBe(true)
})
test('an owner who says no, or lets it lapse, is charged nothing, and a new price takes the place of the old', async () => {
  const ticketId = await taken()
  const { materialId } = await stock()
  const ask = (quantity: string) => desk.ok(WORKER, 'ticket.quote', { ticketId, materials: [{ materialId, quantity }] })
  const first = await ask('1')
  const second = await ask('2')
  expect((await desk.refused(LIN, 'ticket.acceptQuote', { ticketId, ...first })).code).toBe('ticket.quote_answered')
  await desk.ok(LIN, 'ticket.declineQuote', { ...second, ticketId, reason: '太贵' })
  const third = await ask('1')
  await desk.cloud.post('/local/clock', { advance: 'P8D' })
  expect((await desk.refused(LIN, 'ticket.acceptQuote', { ...third, ticketId })).code).toBe('ticket.quote_expired')
  expect((await desk.refused(LIN, 'ticket.acceptQuote', { ticketId, quoteId: 'quo_x' })).code).toBe(
    'ticket.quote_not_found',
  )
  await desk.ok(WORKER, 'ticket.resolve', { ticketId, note: '已修' })
  expect((await charged(ticketId)).map((one: { state: string }) => one.state)).toEqual([
    'withdrawn',
    'declined',
    'withdrawn',
  ])
})
test('a worker quotes no material that is not of the estate, and what is under warranty costs nobody anything', async () => {
  const ticketId = await taken()
  const of = (materialId: string) => ({ ticketId, materials: [{ materialId, quantity: '1' }] })
  expect((await desk.refused(WORKER, 'ticket.quote', of('mat_none'))).code).toBe('material.not_found')
  const { materialId } = await stock()
  await desk.ok(WORKER, 'ticket.quote', { ...of(materialId), warranty: true, note: '保修期内' })
  await desk.ok(WORKER, 'ticket.resolve', { ticketId, note: '已修' })
  expect(await charged(ticketId)).toMatchObject([{ state: 'done', warranty: true, totalFen: 0, billId: null }])
  expect(await stock()).toMatchObject({ onHand: '1' })
})
