import type { HeldView, MeterRow, OwnMeter } from '../../shared/meter/views'
import type { WorkbookImport } from '../../shared/workbook/table'
import { boot, type Door, refuse, until } from './harness'
import { feng } from './people'

const last = { readOn: '2026-10-25', value: '100', dials: {}, kind: 'read' as const, period: '2026-10', floor: '90' }
const row: MeterRow = {
  meterId: 'mtr_1_W-1',
  estateId: 'est_1',
  houseId: 'hou_501',
  where: '3 栋 2 单元 501',
  code: 'W-1',
  kind: 'HOUSE',
  utility: 'WATER',
  multiplier: '1',
  digits: 5,
  registers: [],
  apportionable: false,
  last,
  usual: '10',
  codes: ['W-1', 'W-0'],
  paces: [{ quantity: '10', days: 30 }],
  ceiling: '100',
  held: 1,
}
const own: OwnMeter = { ...row, submission: null, goesInto: '2026-11' }
const reading = {
  readingId: 'mtr_1_W-1:00001',
  period: '2026-10',
  forPeriod: null,
  readOn: '2026-10-25',
  previous: '90',
  value: '100',
  multiplier: '1',
  quantity: '10',
  dials: [],
  kind: 'read' as const,
  doubt: null,
  corrects: null,
  reason: null,
  at: 0,
  photos: [],
  correctable: true,
}
const job: WorkbookImport = { importId: 'rdi_1', state: 'applying', problems: [], rows: 40, same: 2, done: 20 }
const FILE = 'cloud://env.bucket/u/per_feng/fil_1.xlsx'
const door: Door = {
  'people.me': () => feng,
  'file.target': ({ extension }) => ({ fileId: FILE.replace('xlsx', extension), url: '', headers: {} }),
  'meter.list': () => ({ items: [row] }),
  'meter.get': () => ({ meter: row }),
  'meter.readings': () => ({ items: [reading] }),
  'meter.trend': () => ({ items: [] }),
  'meter.routes': () => ({ items: [{ routeId: 'rte_1', name: '住宅水表', meters: 1, version: 1 }] }),
  'meter.walk': () => ({
    routeId: 'rte_1',
    name: '住宅水表',
    meters: [row],
    window: { opensOn: 20, closesOn: 5 },
    billed: [],
  }),
  'meter.mine': () => ({ items: [{ ...own }] }),
  'meter.importStatus': () => ({ ...job }),
  'billing.goLiveStatus': () => {
    throw refuse('billing.go_live_not_found', '还没有导入')
  },
}
const app = boot(door)
app.answers.chooseMessageFile = { tempFiles: [{ name: '十一月抄表.xlsx', path: 'wxfile://tmp_1', size: 4000 }] }
app.answers.chooseMedia = { tempFiles: [{ tempFilePath: 'wxfile://tmp_1.jpg', size: 4000 }] }
app.answers.saveFile = { savedFilePath: 'wxfile://store_1.jpg' }

test('an accountant finds a meter and goes to its readings', async () => {
  const page = await app.open('packages/meter/meters/index')
  await page.shows('W-1')
  await page.shows('水表 · 户表')
  await page.tap('#meter-W-1')
  await until(() => app.wxCalls('navigateTo').length, 'the meter')
  expect(app.wxCalls('navigateTo').at(-1)?.url).toContain('/packages/meter/meter/index?meterId=mtr_1_W-1')
  page.close()
})
test('an accountant puts the last reading right, with a reason', async () => {
  door['meter.correct'] = () => ({ readingId: 'x', quantity: '-3', period: '2026-11', held: null, duplicate: false })
  const page = await app.open('packages/meter/meter/index', { meterId: 'mtr_1_W-1' })
  await page.shows('2026-10-25 · ')
  await page.tap('#correct')
  await page.type('#right-value', '97')
  await page.type('#correct-reason', '看错一位')
  await until(() => !page.look('#correct-send').includes('button--off'), 'the form to be whole')
  await page.tap('#correct-send')
  await until(() => app.sent('meter.correct').length, 'the correction')
  expect(app.sent('meter.correct')[0]).toMatchObject({ readingId: reading.readingId, value: '97', reason: '看错一位' })
  page.close()
})
test('an accountant registers a meter for a public place', async () => {
  door['meter.install'] = () => ({ meterId: 'mtr_1_E-9' })
  const page = await app.open('packages/meter/meters/index')
  await page.tap('#install')
  await page.tap('#kind-COMMON')
  await page.tap('#utility-ELECTRICITY')
  await page.type('#where', '水泵房')
  await page.type('#code', 'E-9')
  await page.tap('#register-PEAK')
  await page.shows('✓ 峰')
  await until(() => !page.look('#install-save').includes('button--off'), 'the form to be whole')
  await page.tap('#install-save')
  await until(() => app.sent('meter.install').length, 'the meter')
  expect(app.sent('meter.install')[0]).toMatchObject({
    kind: 'COMMON',
    utility: 'ELECTRICITY',
    where: '水泵房',
    code: 'E-9',
    registers: ['PEAK'],
  })
  page.close()
})
test('an accountant lays a route', async () => {
  door['meter.setRoute'] = () => ({ routeId: 'rte_2' })
  const page = await app.open('packages/meter/routes/index')
  await page.shows('住宅水表')
  await page.tap('#new-route')
  await page.type('#route-name', '公共表')
  await page.tap('#in-W-1')
  await page.shows('1. 3 栋 2 单元 501')
  await until(() => !page.look('#route-save').includes('button--off'), 'the form to be whole')
  await page.tap('#route-save')
  await until(() => app.sent('meter.setRoute').length, 'the route')
  expect(app.sent('meter.setRoute')[0]).toMatchObject({ name: '公共表', meterIds: ['mtr_1_W-1'] })
  page.close()
})
describe.each([
  ['packages/meter/readings/index', 'meter.import'],
  ['packages/meter/opening/index', 'billing.goLive'],
] as const)('%s', (path, operation) => {
  test('an accountant reads where a workbook is wrong and cannot enter it', async () => {
    door[operation] = () => ({
      importId: null,
      state: null,
      rows: 12,
      same: 0,
      done: 0,
      problems: [{ sheet: 'readings', row: 7, column: 'value', message: '3 栋 501 · W-1：读数“一百”不是数字' }],
    })
    const page = await app.open(path)
    await page.tap('#choose-workbook')
    await page.shows('十一月抄表.xlsx')
    await page.tap('#check')
    await page.shows('读数“一百”不是数字')
    await page.shows('第 7 行')
    expect(page.has('#publish')).toBe(false)
    page.close()
  })
  test('an accountant enters a workbook that holds', async () => {
    door[operation] = ({ mode }) => ({ ...job, importId: mode === 'publish' ? 'rdi_1' : null })
    const page = await app.open(path)
    await page.tap('#choose-workbook')
    await page.tap('#check')
    await page.shows('将录入 40 行，另有 2 行已在系统中')
    await page.tap('#publish')
    await until(() => app.sent(operation).some(one => one.mode === 'publish'), 'the import')
    if (operation === 'meter.import') await page.shows('正在写入 20 / 40')
    page.close()
  })
})
test('an owner sends a reading with a photo, and sees that it waits', async () => {
  door['meter.submit'] = () => {
    own.submission = {
      submissionId: 's',
      readOn: '2026-11-24',
      period: '2026-11',
      value: '108',
      dials: null,
      state: 'waiting',
      reason: null,
    }
    return { submissionId: 's', period: '2026-11', doubt: null }
  }
  const page = await app.open('packages/owner/meter/index')
  await page.shows('上次 100（2026-10-25）')
  await page.shows('现在上报的读数，计入 2026-11 的账单')
  await page.type('#reading-value', '108')
  expect(page.look('#send')).toContain('button--off')
  await page.tap('#photo-add')
  await until(() => !page.look('#send').includes('button--off'), 'the photo')
  await page.tap('#send')
  await page.shows('您上报 108')
  expect(app.sent('meter.submit')[0]).toMatchObject({
    meterId: 'mtr_1_W-1',
    value: '108',
    photo: expect.stringContaining('cloud://'),
  })
  page.close()
})
test('a clerk accepts a reading after a second look, and rejects another with a reason', async () => {
  const one = {
    submissionId: 's_1',
    estateId: 'est_1',
    houseId: 'hou_501',
    meterId: 'mtr_1_W-1',
    value: '508',
    dials: null,
    readOn: '2026-11-24',
    period: '2026-11',
    utility: 'WATER' as const,
    doubt: { quantity: '408', days: 30, usual: '10', most: '30' },
    state: 'waiting' as const,
    at: 0,
    decidedAt: null,
    reason: null,
    where: '3 栋 501',
    code: 'W-1',
    photos: [],
  }
  door['meter.submissions'] = () => ({ items: [one, { ...one, submissionId: 's_2', code: 'W-2', doubt: null }] })
  door['meter.decide'] = ({ submissionId }) => ({ submissionId, held: null })
  const page = await app.open('packages/meter/checks/index')
  await page.tap('#accept-W-1')
  await page.shows('30 天用了 408 吨，平时约 10 吨')
  await until(() => page.look('#reason-send').includes('button--off'), 'the sheet')
  await page.type('#reason', '装修用水，已核实')
  await until(() => !page.look('#reason-send').includes('button--off'), 'the reason')
  await page.tap('#reason-send')
  await until(() => app.sent('meter.decide').some(sent => sent.accept), 'the acceptance')
  expect(app.sent('meter.decide')[0]).toMatchObject({ submissionId: 's_1', reason: '装修用水，已核实' })
  await until(() => !page.has('#reason-send'), 'the end of the sheet')
  await page.tap('#refuse-W-2')
  await until(() => page.has('#reason-send'), 'the next sheet')
  await page.type('#reason', '照片看不清')
  await until(() => !page.look('#reason-send').includes('button--off'), 'the reason')
  await page.tap('#reason-send')
  await until(() => app.sent('meter.decide').some(sent => sent.accept === false), 'the rejection')
  expect(app.sent('meter.decide').at(-1)).toMatchObject({ submissionId: 's_2', accept: false, reason: '照片看不清' })
  page.close()
})
test('an owner looks at what was shared, by building, and at the own part', async () => {
  door['run.apportionment'] = () => ({
    period: '2026-11',
    periods: ['2026-11', '2026-10'],
    items: [
      {
        tariffId: 'trf_1',
        item: 'SHARED_ELECTRICITY',
        basis: 'AREA',
        from: 'COMMON_METERS',
        quantity: '2052',
        unitPrice: '0.5583',
        amountFen: 114_563,
        weight: '26000',
        subsQuantity: null,
        meters: [{ meter: 'E-C', previous: '1251.9', value: '1303.2', multiplier: '40', quantity: '2052' }],
        buildings: [{ building: '3', houses: 72, weight: '26000', amountFen: 114_563 }],
        own: [{ houseId: 'hou_501', houseLabel: '3 栋 501', billId: 'b', weight: '89.37', amountFen: 394 }],
      },
    ],
  })
  const page = await app.open('packages/owner/shared/index')
  await page.shows('¥1,145.63')
  await page.shows('本户 89.37 ÷ 全部 26000')
  await page.shows('E-C')
  await page.shows('3 栋')
  await page.tap('#period-2026-10')
  await until(() => app.sent('run.apportionment').some(sent => sent.period === '2026-10'), 'the month before')
  page.close()
})

const looked = (n: number): HeldView => ({
  ...{
    heldId: `hld_${n}`,
    meterId: `mtr_${n}`,
    houseId: 'hou_501',
    where: `3 栋 ${n}01`,
    code: `W-${n}`,
    utility: 'WATER',
  },
  ...{ value: '9.1', dials: null, readOn: '2026-11-24', period: '2026-11', rollover: false, estimate: false, last },
  ...{ doubt: { quantity: '9.1', days: 30, usual: '0.3', most: '0.9' }, from: 'workbook', state: 'waiting' },
  ...{ reason: null, at: 0, photos: [] },
})
test('a clerk looks at what is held, confirms many at once with a reason, and sends one back', async () => {
  door['meter.held'] = () => ({ items: Array.from({ length: 23 }, (_, n) => looked(n + 1)) })
  door['meter.confirm'] = ({ items }) => ({ confirmed: items.length, decidedBefore: 0 })
  door['meter.giveBack'] = ({ items }) => ({ givenBack: items.length, decidedBefore: 0 })
  const page = await app.open('packages/meter/held/index')
  await page.shows('30 天用了 9.1 吨，平时约 0.3 吨')
  await page.shows('确认之前不会计入任何账单')
  await page.tap('#all')
  await page.tap('#confirm')
  await until(() => page.look('#look-send').includes('button--off'), 'the sheet')
  await page.type('#look-reason', '换表后用量')
  await until(() => !page.look('#look-send').includes('button--off'), 'the reason')
  await page.tap('#look-send')
  await until(() => app.sent('meter.confirm').length === 2, 'both parts')
  expect(app.sent('meter.confirm').map(one => one.items.length)).toEqual([20, 3])
  expect(app.sent('meter.confirm')[1].items[2]).toEqual({ heldId: 'hld_23', reason: '换表后用量' })
  await until(() => !page.has('#look-send'), 'the sheet to close')
  await page.tap('#pick-W-2')
  await page.tap('#give-back')
  await page.type('#look-reason', '读数看错，请重抄')
  await until(() => !page.look('#look-send').includes('button--off'), 'the reason')
  await page.tap('#look-send')
  await until(() => app.sent('meter.giveBack').length, 'the return')
  expect(app.sent('meter.giveBack')[0].items).toEqual([{ heldId: 'hld_2', reason: '读数看错，请重抄' }])
  page.close()
})
