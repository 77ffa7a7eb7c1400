import type { SheetView } from '../../shared/daySheet/schema'
import { feng, qianxiaoyu as qian, xu } from './fees'
import { boot, type Door, until } from './harness'

const NONE = { count: 0, amountFen: 0 }
const sheetOf = (over: Partial<SheetView> = {}): SheetView => ({
  state: 'locked',
  sheetId: 'dsh_1',
  content: {
    ...{ estateId: 'est_1', cashierId: 'per_q', cashierName: '钱小雨', day: '2026-11-30', openedAt: 1 },
    rows: [{ item: 'WATER', method: 'cash', count: 2, amountFen: 8_000 }],
    methods: { cash: { count: 2, amountFen: 8_000 }, bank: NONE, pos: NONE },
    receipts: {
      ranges: [{ from: 'HUPAN-2026-000001', to: 'HUPAN-2026-000002', used: 2, valid: 2, void: 0 }],
      ...{ used: 2, valid: 2, void: 0 },
    },
    refunds: NONE,
    ...{ totalFen: 8_000, floatFen: 10_000, droppedFen: 0, expectedFen: 18_000 },
  },
  hash: 'h',
  intact: true,
  numbering: 0,
  locksAt: null,
  lockedAt: 1_800_000_000_000,
  counted: null,
  signed: null,
  deposit: null,
  accepted: null,
  verified: null,
  mine: true,
  ...over,
})
const signed = { byName: '钱小雨', at: 1, note: '找零多给', pieces: [], countedFen: 17_000, differenceFen: -1_000 }
const door: Door = {
  'people.me': () => qian,
  'daySheet.get': () => ({ sheet: sheetOf() }),
  'daySheet.list': () => ({
    items: [
      {
        ...{ sheetId: 'dsh_1', day: '2026-11-30', cashierName: '钱小雨', state: 'signed' as const },
        ...{ totalFen: 8_000, receipts: 2, differenceFen: -1_000, lockedAt: 1 },
      },
    ],
  }),
  'daySheet.sign': () => ({ sheetId: 'dsh_1' }),
  'daySheet.accept': () => ({ sheetId: 'dsh_1' }),
  'daySheet.verify': () => ({ sheetId: 'dsh_1' }),
}
const app = boot(door)
const as = async (who: typeof qian) => {
  door['people.me'] = () => who
  const me = await app.open('pages/me/index')
  const asked = app.sent('people.me').length
  await until(() => app.sent('people.me').length >= asked, 'who it is')
  me.close()
}

test('a cashier signs a locked sheet with the count, and cannot while a shortage has no words', async () => {
  const page = await app.open('packages/cashier/sheet/index', { sheetId: 'dsh_1' })
  await page.shows('HUPAN-2026-000001')
  await page.type('#face-10000', '1')
  await page.type('#face-1000', '7')
  await page.shows('短款 ¥10.00')
  expect(page.look('#sheet-sign')).toContain('button--off')
  await page.type('#sheet-why', '找零多给 10 元')
  await until(() => !page.look('#sheet-sign').includes('button--off'), 'that it can be signed')
  await page.tap('#sheet-sign')
  await until(() => app.sent('daySheet.sign').length, 'the signature')
  expect(app.sent('daySheet.sign').at(-1)).toMatchObject({
    pieces: [
      { faceFen: 10_000, count: 1 },
      { faceFen: 1_000, count: 7 },
    ],
    explanation: '找零多给 10 元',
  })
  page.close()
})
test('a cashier sees who has signed what, and that a sheet is short', async () => {
  const page = await app.open('packages/cashier/sheets/index')
  await page.shows('2026-11-30 · 钱小雨')
  await page.shows('−¥10.00')
  page.close()
})
test('a treasurer accepts what is signed, an accountant verifies what is accepted, and neither sees the other’s button', async () => {
  for (const [who, verb, other, state] of [
    [xu, 'accept', 'verify', 'signed'],
    [feng, 'verify', 'accept', 'accepted'],
  ] as const) {
    door['daySheet.get'] = () => ({ sheet: sheetOf({ state, signed, mine: false }) })
    await as(who)
    const page = await app.open('packages/cashier/sheet/index', { sheetId: 'dsh_1' })
    await until(() => page.look(`#sheet-${verb}`), verb)
    expect([page.look(`#sheet-${other}`), page.look('#sheet-sign')]).toEqual(['', ''])
    await page.tap(`#sheet-${verb}`)
    await until(() => app.sent(`daySheet.${verb}`).length, `the word of the ${who.name}`)
    page.close()
  }
})
test('whoever looks at a sheet that is not what was locked reads so at once', async () => {
  door['daySheet.get'] = () => ({ sheet: sheetOf({ intact: false }) })
  const page = await app.open('packages/cashier/sheet/index', { sheetId: 'dsh_1' })
  await page.shows('与锁表时不一致')
  page.close()
})
