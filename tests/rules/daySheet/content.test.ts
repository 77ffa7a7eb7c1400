import fc from 'fast-check'
import { DEFAULT_CALENDAR } from '../../../shared/calendar/schema'
import { acceptSheet, bankSheet, handedOver, lockSheet, signSheet, verifySheet } from '../../../shared/daySheet/act'
import { agrees, businessDay, contentOf, rangesOf, unnumbered } from '../../../shared/daySheet/content'
import { freshTill, openTill, takeIn } from '../../../shared/till/act'
import { DESK_METHODS, type DeskMethod } from '../../../shared/till/schema'

const at = (time: string, day = '2026-11-30') => Date.parse(`${day}T${time}+08:00`)
const calendar = { ...DEFAULT_CALENDAR, holidays: ['2026-12-02'] }
const paid = (number: string, settled: [item: string | null, fen: number][], lines: [DeskMethod, number][]) => ({
  settled: settled.map(([item, amountFen]) => ({
    amountFen,
    ended: item ? ('bill' as const) : ('prepayment' as const),
    bill: item ? { item } : null,
  })),
  receipts: [{ number, kind: 'payment' as const, void: false }],
  desk: { lines: lines.map(([method, amountFen]) => ({ method, amountFen })) },
})
const numberOf = (sequence: number) => `HUPAN-2026-${String(sequence).padStart(6, '0')}`
const by = (byId: string, note = '') => ({ byId, byName: byId, at: at('17:10'), note, is: (id: string) => id === byId })

describe('a sheet is of a business day', () => {
  test('that ends half an hour before the office, and what comes after belongs to the next working day', () => {
    expect(businessDay(at('09:00'), null, calendar)).toEqual({ day: '2026-11-30', locksAt: at('17:00') })
    expect(businessDay(at('17:00'), null, calendar).day).toBe('2026-12-01')
    expect(businessDay(at('15:00'), '2026-11-30', calendar).day).toBe('2026-12-01')
    expect(businessDay(at('17:20', '2026-12-01'), null, calendar).day).toBe('2026-12-03')
  })
})
describe('a sheet tells', () => {
  test('each item by each method, with how many receipts, to the fen', () => {
    const till = takeIn(
      openTill(freshTill('est_a', 'per_q'), 10_000, at('08:00')),
      [{ method: 'cash', amountFen: 7_000 }],
      at('09:00'),
    )
    const payments = [
      paid(
        numberOf(1),
        [
          ['WATER', 3_000],
          ['PARKING', 5_000],
        ],
        [
          ['cash', 6_000],
          ['pos', 2_000],
        ],
      ),
      paid(
        numberOf(2),
        [
          ['WATER', 1_000],
          [null, 500],
        ],
        [['bank', 1_500]],
      ),
    ]
    const content = contentOf(till, { day: '2026-11-30', cashierName: '钱小雨', payments })
    expect(content.rows).toEqual([
      { item: 'PARKING', method: 'cash', count: 1, amountFen: 3_000 },
      { item: 'PARKING', method: 'pos', count: 1, amountFen: 2_000 },
      { item: 'WATER', method: 'cash', count: 1, amountFen: 3_000 },
      { item: 'WATER', method: 'bank', count: 1, amountFen: 1_000 },
      { item: null, method: 'bank', count: 1, amountFen: 500 },
    ])
    expect(content).toMatchObject({ totalFen: 9_500, expectedFen: 17_000, receipts: { used: 2, valid: 2, void: 0 } })
    expect(agrees(till, content)).toBe(false)
  })
  test('receipts in ranges: used is to − from + 1, and valid and void', () => {
    const marks = [3, 1, 2, 7].map(sequence => ({ number: numberOf(sequence), void: sequence === 2 }))
    expect(rangesOf(marks)).toEqual([
      { from: numberOf(1), to: numberOf(3), used: 3, valid: 2, void: 1 },
      { from: numberOf(7), to: numberOf(7), used: 1, valid: 1, void: 0 },
    ])
  })
  test('the same sum by methods, by items and by receipts, whatever was taken', () => {
    const payment = fc
      .tuple(
        fc.array(fc.tuple(fc.constantFrom('WATER', 'PARKING', null), fc.integer({ min: 1, max: 9_999 })), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom<DeskMethod[]>(['cash', 'bank'], ['pos', 'cash'], ['bank', 'pos']),
      )
      .map(([settled, share, methods]) => {
        const total = settled.reduce((all, [, fen]) => all + fen, 0)
        const first = Math.floor((total * share) / 100)
        const lines = [
          [methods[0], first],
          [methods[1], total - first],
        ].filter(([, fen]) => Number(fen) > 0)
        return { settled, lines: lines as [DeskMethod, number][] }
      })
    fc.assert(
      fc.property(fc.array(payment, { maxLength: 12 }), all => {
        const payments = all.map(({ settled, lines }, index) => paid(numberOf(index + 1), settled, lines))
        let till = freshTill('est_a', 'per_q')
        for (const { lines } of all)
          till = takeIn(
            till,
            lines.map(([method, amountFen]) => ({ method, amountFen })),
            at('09:00'),
          )
        const content = contentOf(till, { day: '2026-11-30', cashierName: '', payments })
        const total = all.flatMap(one => one.settled).reduce((sum, [, fen]) => sum + fen, 0)
        expect(content.totalFen).toBe(total)
        expect(DESK_METHODS.reduce((sum, method) => sum + content.methods[method].amountFen, 0)).toBe(total)
        expect([agrees(till, content), unnumbered(payments)]).toEqual([true, 0])
      }),
    )
  })
})

describe('a locked sheet', () => {
  const till = takeIn(
    openTill(freshTill('est_a', 'per_q'), 1_000, at('08:00')),
    [{ method: 'cash', amountFen: 9_000 }],
    at('09:00'),
  )
  const content = contentOf(till, {
    day: '2026-11-30',
    cashierName: '钱小雨',
    payments: [paid(numberOf(1), [['WATER', 9_000]], [['cash', 9_000]])],
  })
  const locked = lockSheet(till, content, 'hash', at('17:00'))
  const HUNDRED = [{ faceFen: 10_000, count: 1 }]
  const NINETY = [
    { faceFen: 5_000, count: 1 },
    { faceFen: 2_000, count: 2 },
  ]
  const signed = signSheet(locked, HUNDRED, by('per_q'))

  test('leaves an empty drawer, whose next receipt is of the next day', () => {
    const next = handedOver(till, content)
    expect([next.floatFen, next.taken.cash.amountFen, next.sheet, next.openedAt]).toEqual([0, 0, null, null])
    expect(takeIn(next, [{ method: 'cash', amountFen: 1 }], at('17:05')).sheet).toMatchObject({ day: '2026-12-01' })
  })
  test('is signed by its own cashier alone, and what is short is explained and kept as it is', () => {
    expect(() => signSheet(locked, HUNDRED, by('per_other'))).toThrow('daySheet.not_yours')
    expect(() => signSheet(locked, NINETY, by('per_q'))).toThrow('daySheet.explain')
    expect(signSheet(locked, NINETY, by('per_q', '找零多给')).signed).toMatchObject({
      countedFen: 9_000,
      differenceFen: -1_000,
    })
    expect(() => signSheet(signed, HUNDRED, by('per_q'))).toThrow('daySheet.wrong_state')
  })
  test('has three different hands, in their order', () => {
    expect(() => acceptSheet(locked, by('per_x'))).toThrow('daySheet.wrong_state')
    expect(() => acceptSheet(signed, by('per_q'))).toThrow('approval.same_person')
    const accepted = acceptSheet(signed, by('per_x'))
    expect(() => verifySheet(signed, by('per_f'))).toThrow('daySheet.wrong_state')
    for (const who of ['per_q', 'per_x']) expect(() => verifySheet(accepted, by(who))).toThrow('approval.same_person')
    expect(verifySheet(accepted, by('per_f'))).toMatchObject({ state: 'verified', hash: 'hash', content })
  })
  test('is banked with its slip where the treasurer is out, no more than was counted, and handed over later', () => {
    const deposit = {
      byId: 'per_q',
      byName: '',
      at: at('17:30'),
      amountFen: 9_000,
      slipNumber: '1',
      slipPhoto: 'cloud://x',
    }
    expect(() => bankSheet(signed, { ...deposit, amountFen: 10_001 })).toThrow('daySheet.deposit_too_much')
    const banked = bankSheet(signed, deposit)
    expect(banked.state).toBe('bank_deposited_pending_handover')
    expect(acceptSheet(banked, by('per_x')).state).toBe('accepted')
  })
})
