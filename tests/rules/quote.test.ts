import fc from 'fast-check'
import { ALWAYS } from '../../shared/calendar/clock'
import { isLow, moved } from '../../shared/material/stock'
import { resolve } from '../../shared/ticket/act'
import { answerQuote, quote, toQuoteRow } from '../../shared/ticket/quote'
import { report } from '../../shared/ticket/report'
import type { Ticket } from '../../shared/ticket/schema'

const NOW = 1_800_000_000_000
const DAY = 24 * 3_600_000
const OWNER = { personId: 'per_owner', name: '林晓芸' }
const WORKER = { personId: 'per_worker', name: '赵铁柱' }
const VALVE = { _id: 'mat_1', name: '角阀', unit: '个', unitPriceFen: 3500, quantity: '2' }
const RATE = { hourlyRate: '60', tariffId: 'trf_1' }
const offer = {
  quoteId: 'quo_1',
  materials: [VALVE],
  hours: '1.5',
  rate: RATE,
  note: '',
  warranty: false,
  validDays: 7,
}
const ticket = (kind: 'house' | 'public' = 'house'): Ticket => ({
  ...report({
    place: { _id: 'hse_1', estateId: 'est_1', kind, label: '3 栋 501' },
    ...{ kind: 'repair', category: 'plumbing', description: '漏水', photos: [], by: OWNER, now: NOW, work: ALWAYS },
  }),
  state: 'in_progress',
})
const yes = { agree: true, reason: '' }
const code = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'none'
}

test('a worker’s quote adds materials at their price to hours at the published rate, each rounded once', () => {
  const { quote: made } = quote(ticket(), WORKER, offer, NOW)
  expect(made).toMatchObject({ state: 'offered', materialsFen: 7000, totalFen: 16_000, expiresAt: NOW + 7 * DAY })
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ price: fc.integer({ min: 100, max: 9999 }), hundredths: fc.integer({ min: 1, max: 999 }) }),
        {
          minLength: 1,
          maxLength: 20,
        },
      ),
      materials => {
        const made = quote(
          ticket(),
          WORKER,
          {
            ...{ ...offer, hours: '0', rate: null },
            materials: materials.map(({ price, hundredths }, at) => ({
              ...{ ...VALVE, _id: `mat_${at}`, unitPriceFen: price, quantity: (hundredths / 100).toFixed(2) },
            })),
          },
          NOW,
        ).quote
        const byHand = materials.map(({ price, hundredths }) => Math.floor((price * hundredths + 50) / 100))
        expect(made.lines.map(line => line.amountFen)).toEqual(byHand)
        expect(made.totalFen).toBe(byHand.reduce((sum, one) => sum + one, 0))
      },
    ),
  )
})
test('an owner agrees until the last moment and not after it; a second answer, or one to nothing, is refused', () => {
  const { ticket: offered } = quote(ticket(), WORKER, offer, NOW)
  const at = NOW + 7 * DAY
  expect(answerQuote(offered, 'quo_1', OWNER, yes, at).quotes?.[0]).toMatchObject({ state: 'accepted' })
  expect(code(() => answerQuote(offered, 'quo_1', OWNER, yes, at + 1))).toBe('ticket.quote_expired')
  expect(offered.quotes?.map(one => toQuoteRow(one, at + 1).state)).toEqual(['expired'])
  const declined = answerQuote(offered, 'quo_1', OWNER, { agree: false, reason: '太贵' }, NOW)
  expect(code(() => answerQuote(declined, 'quo_1', OWNER, yes, NOW))).toBe('ticket.quote_answered')
  expect(code(() => answerQuote(offered, 'quo_2', OWNER, yes, NOW))).toBe('ticket.quote_not_found')
})
test('a worker quotes nothing of nothing, no fortune, no common area, and eleven times not at all', () => {
  const of = (more: object) => code(() => quote(ticket(), WORKER, { ...offer, ...more }, NOW))
  expect(of({ materials: [], hours: '0', rate: null })).toBe('ticket.quote_nothing')
  expect(of({ materials: [{ ...VALVE, unitPriceFen: 10_000_000 }] })).toBe('ticket.quote_too_much')
  expect(code(() => quote(ticket('public'), WORKER, offer, NOW))).toBe('ticket.quote_public')
  expect(code(() => quote({ ...ticket(), kind: 'complaint' }, WORKER, offer, NOW))).toBe('ticket.quote_public')
  let full = ticket()
  for (let time = 0; time < 10; time += 1) full = quote(full, WORKER, { ...offer, quoteId: `quo_${time}` }, NOW).ticket
  expect(full.quotes?.map(one => one.state)).toEqual([...Array(9).fill('withdrawn'), 'offered'])
  expect(code(() => quote(full, WORKER, offer, NOW))).toBe('ticket.quote_full')
})
test('once a worker is done, what was agreed to is to be charged and what was only offered lapses', () => {
  const agreed = answerQuote(quote(ticket(), WORKER, offer, NOW).ticket, 'quo_1', OWNER, yes, NOW)
  const more = quote(agreed, WORKER, { ...offer, quoteId: 'quo_2' }, NOW).ticket
  const done = resolve(more, WORKER, '好了', [], NOW)
  expect(done).toMatchObject({ toCharge: 1, quotes: [{ state: 'accepted' }, { state: 'withdrawn' }] })
  expect(resolve(quote(ticket(), WORKER, offer, NOW).ticket, WORKER, '好了', [], NOW).toCharge).toBeUndefined()
})
test('under warranty an owner is asked for nothing, and what was used still leaves the store', () => {
  const { ticket: marked, quote: made } = quote(ticket(), WORKER, { ...offer, warranty: true }, NOW)
  expect(made).toMatchObject({ state: 'accepted', totalFen: 0, warranty: true })
  expect(resolve(marked, WORKER, '好了', [], NOW).toCharge).toBe(1)
})
test('a store that comes to its minimum says so once, and an ended material never', () => {
  const valve = { onHand: '3', minimum: '2', ended: false, moves: [] } as never as Parameters<typeof moved>[0]
  const by = { at: NOW, byName: '赵铁柱', quantity: '-1', reason: '26-0001' }
  const first = moved(valve, by)
  expect(first).toMatchObject({ fellLow: true, material: { onHand: '2' } })
  expect(moved(first.material, by)).toMatchObject({ fellLow: false, material: { onHand: '1' } })
  expect(isLow({ ...first.material, ended: true })).toBe(false)
})
