import type { MaterialRow } from '../../shared/material/schema'
import type { QuoteRow } from '../../shared/ticket/quoted'
import type { TicketView } from '../../shared/ticket/schema'
import { boot, type Door, refuse, until } from './harness'
import { lin, view } from './people'

const quote = (over: Partial<QuoteRow> = {}): QuoteRow => ({
  ...{ quoteId: 'quo_1', state: 'offered', at: Date.now(), byName: '赵铁柱', hours: '1.5', hourlyRate: '60' },
  lines: [{ materialId: 'mat_1', name: '角阀', unit: '个', quantity: '2', unitPriceFen: 3500, amountFen: 7000 }],
  ...{ materialsFen: 7000, totalFen: 16_000, note: '', warranty: false, expiresAt: Date.now() + 86_400_000 },
  ...{ answer: null, billId: null },
  ...over,
})
const valve: MaterialRow = {
  ...{ materialId: 'mat_1', code: 'JF15', name: '角阀', unit: '个', unitPriceFen: 3500, onHand: '2', minimum: '2' },
  ...{ ended: false, version: 1, moves: [], low: true },
}
let ticket: TicketView = view()
const door: Door = {
  'people.me': () => lin,
  'notice.templates': () => ({ items: [] }),
  'ticket.get': () => ticket,
  'ticket.talk': () => ({ items: [], seenAt: 0 }),
  'ticket.seen': () => ({ ticketId: 'tkt_1' }),
  'material.list': () => ({ items: [valve] }),
}
const app = boot(door)
const open = (over: Partial<TicketView>) => {
  ticket = view({ state: 'in_progress', ...over })
  return app.open('packages/owner/ticket/index', { ticketId: 'tkt_1' })
}

test('an owner reads what a repair costs line by line, and agrees only after being told once more how much', async () => {
  door['ticket.acceptQuote'] = () => ({ ticketId: 'tkt_1' })
  const page = await open({ quotes: [quote()], may: ['acceptQuote', 'declineQuote'] })
  await page.shows('¥160.00')
  await page.shows('2 个 × ¥35.00')
  await page.shows('1.5 小时 × ¥60')
  await page.tap('#quote-accept')
  await page.shows('确认同意 ¥160.00 的维修？')
  expect(app.sent('ticket.acceptQuote')).toHaveLength(0)
  await page.tap('#quote-send')
  await until(() => app.sent('ticket.acceptQuote').length, 'the yes')
  expect(app.sent('ticket.acceptQuote')[0]).toMatchObject({ ticketId: 'tkt_1', quoteId: 'quo_1' })
  page.close()
})
test('an owner who declines says why, and what the server refuses is said in the sheet', async () => {
  door['ticket.declineQuote'] = () => {
    throw refuse('ticket.quote_expired', '报价已过有效期')
  }
  const page = await open({ quotes: [quote()], may: ['acceptQuote', 'declineQuote'] })
  await page.tap('#quote-decline')
  await page.type('#quote-reason', '太贵')
  await page.tap('#quote-send')
  await page.shows('报价已过有效期')
  expect(app.sent('ticket.declineQuote')[0]).toMatchObject({ reason: '太贵' })
  page.close()
})
test('an owner finds no button at a quote that is done, replaced or under warranty', async () => {
  const quotes = [
    quote({ state: 'withdrawn' }),
    quote({ quoteId: 'quo_2', state: 'done', warranty: true, totalFen: 0 }),
  ]
  const page = await open({ quotes })
  await page.shows('免费')
  expect(page.text()).not.toContain('不同意')
  page.close()
})
test('a worker chooses materials off the list and hours, and sees what they come to before sending', async () => {
  door['ticket.quote'] = () => ({ ticketId: 'tkt_1', quoteId: 'quo_1' })
  const page = await open({ may: ['quote'] })
  await page.tap('#do-quote')
  await page.shows('角阀（¥35.00/个，库存 2）')
  await page.type('#quote-mat_1', '2')
  await page.type('#quote-hours', '1.5')
  await page.shows('材料合计 ¥70.00')
  await page.tap('#quote-offer')
  await until(() => app.sent('ticket.quote').length, 'the quote')
  expect(app.sent('ticket.quote')[0]).toMatchObject({
    materials: [{ materialId: 'mat_1', quantity: '2' }],
    hours: '1.5',
    warranty: false,
  })
  page.close()
})
test('a quantity that a worker mistypes is named and waits in its field; no quote goes out without it', async () => {
  const before = app.sent('ticket.quote').length
  const page = await open({ may: ['quote'] })
  await page.tap('#do-quote')
  await page.type('#quote-mat_1', '1.234')
  await page.type('#quote-hours', '1')
  await page.shows('材料合计 ¥0.00')
  await page.tap('#quote-offer')
  await page.shows('请检查：材料')
  expect(app.sent('ticket.quote')).toHaveLength(before)
  page.close()
})
