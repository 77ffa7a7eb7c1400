import { LocalCloud, PNG, requestId } from '../local-cloud'
import { makeWorkbook } from '../make-workbook'
import { must } from './visitors'

const [CLERK, SUPERVISOR, MANAGER, ZHAO, OWNER] = [
  'wx_clerk_li',
  'wx_supervisor_wang',
  'wx_manager_he',
  'wx_worker_zhao',
  'wx_owner_lin',
]
jest.setTimeout(90_000)
let cloud: LocalCloud
let estateId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(CLERK).estateId
})
afterAll(() => cloud.stop())

interface Made {
  number: string
  kind?: string
  from?: string[]
  houses?: string[]
  places?: string[]
  photos?: string[]
}
const node = ({ kind = 'valve', ...one }: Made) => ({ kind, ...one })
const part = (utility: string, name: string, nodes: Made[], more: object = {}) => ({
  ...{ estateId, utility, name, nodes: nodes.map(node) },
  ...more,
})
const save = (input: object, who = SUPERVISOR) => cloud.call(who, 'network.save', input)
const saved = (input: object) => must(cloud, SUPERVISOR, 'network.save', input)
const trunk = (utility: string, nodes: Made[], more: object = {}) =>
  part(utility, '总管', nodes, { trunk: true, ...more })
const MAIN: Made[] = [
  { number: 'S', kind: 'source' },
  { number: 'M2', from: ['S'], places: ['2 栋水泵'] },
]
const idOf = (utility: string, number: string) => `nod_hupan_${utility}_${number}`
const serves = (valveId: string, also: string[] = [], who = ZHAO) =>
  cloud.call(who, 'network.serves', { valveId, also })
const house = (code: string) => `hse_hupan_${code}`

test('a worker at a burst pipe reads in three requests which 48 houses the valve shuts, and what else goes dark', async () => {
  await saved(trunk('water', MAIN))
  await saved(
    part('water', '2 栋 1 单元', [
      { number: 'W-2-1', from: ['M2'] },
      { number: 'R', kind: 'riser', from: ['W-2-1'], houses: ['2-1-*'], places: ['2 栋 1 单元电梯'] },
    ]),
  )
  await saved(part('water', '2 栋 2 单元', [{ number: 'W-2-2', from: ['M2'], houses: ['2-2-802'] }]))
  const one = await serves(idOf('water', 'W-2-1'))
  expect(one).toMatchObject({ status: 200, body: { houseCount: 48, places: ['2 栋 1 单元电梯'] } })
  expect(one.body.houses).toHaveLength(48)
  expect(one.requests).toBeLessThanOrEqual(3)
  const both = await serves(idOf('water', 'M2'))
  expect(both.body).toMatchObject({ houseCount: 49, parts: [{ houses: 48 }, { houses: 1 }] })
  expect(both.body.places.sort()).toEqual(['2 栋 1 单元电梯', '2 栋水泵'])
  expect([both.requests <= 3, both.examined <= 2 * 49]).toEqual([true, true])
})
test('of a double feed one breaker shuts nobody off, both do, and the house says so of each', async () => {
  await saved(
    trunk('power', [
      { number: 'P1', kind: 'source' },
      { number: 'P2', kind: 'source' },
      { number: 'A', kind: 'breaker', from: ['P1'] },
      { number: 'B', kind: 'breaker', from: ['P2'] },
    ]),
  )
  await saved(part('power', '3-2', [{ number: 'L', kind: 'branch', from: ['A', 'B'], houses: ['3-2-501', '3-2-502'] }]))
  expect((await serves(idOf('power', 'A'))).body).toMatchObject({ houseCount: 0, houses: [] })
  expect((await serves(idOf('power', 'A'), [idOf('power', 'B')])).body).toMatchObject({
    houseCount: 2,
    also: [{ number: 'B' }],
  })
  const of = await cloud.call(CLERK, 'network.of', { houseId: house('3-2-501') })
  expect(of.requests).toBeLessThanOrEqual(3)
  expect(of.body.lines).toMatchObject([
    {
      utility: 'power',
      valves: [
        { number: 'A', alone: false },
        { number: 'B', alone: false },
      ],
    },
  ])
  expect((await serves(idOf('power', 'A'), [idOf('water', 'M2')])).body.code).toBe('network.not_found')
})
test('a supervisor is told what cannot be: itself as feeder, strangers, doors that are not there, twins, circles', async () => {
  await saved(
    trunk('gas', [
      { number: 'G', kind: 'source' },
      { number: 'V', from: ['G'] },
    ]),
  )
  const first = await saved(part('gas', '甲', [{ number: 'V1', from: ['V'], houses: ['1-1-301'] }]))
  const code = async (nodes: Made[], name = '乙', more: object = {}) =>
    (await save(part('gas', name, nodes, more))).body.code
  expect(await code([{ number: 'V2', from: ['V2'] }])).toBe('network.feeds_itself')
  expect(await code([{ number: 'V2', from: ['V9'] }])).toBe('network.unknown_feeder')
  expect(await code([{ number: 'V2', from: ['V1'] }])).toBe('network.unknown_feeder')
  expect(
    await code([
      { number: 'V2', from: ['V3'] },
      { number: 'V3', from: ['V2'] },
    ]),
  ).toBe('network.circle')
  expect(await code([{ number: '阀', from: ['V'] }])).toBe('network.bad_number')
  expect(await code([{ number: 'v1', from: ['V'] }])).toBe('network.same_number')
  expect(await code([{ number: 'V2', from: ['V'], houses: ['9-9-999'] }])).toBe('network.unknown_house')
  expect(await code([{ number: 'V2', from: ['V'], houses: ['1-1-301'] }])).toBe('network.house_elsewhere')
  expect(await code([], '甲')).toBe('network.same_name')
  expect(await code([{ number: 'V1', from: ['V'] }], '甲', { partId: first.partId })).toBe('request.outdated')
  expect(await code([{ number: 'V1', from: ['V'] }], '甲', { partId: 'net_none', version: 1 })).toBe(
    'network.not_found',
  )
  const many = ['1-1-*', '1-2-*', '2-1-*', '2-2-*', '3-1-*', '3-2-*']
  expect(await code([{ number: 'V2', from: ['V'], houses: many }])).toBe('network.house_elsewhere')
  const { items } = await must(cloud, CLERK, 'network.list', { estateId })
  const { version } = items.find((one: any) => one.utility === 'gas' && one.trunk)
  const lost = trunk('gas', [{ number: 'G', kind: 'source' }], { version })
  expect((await save(lost)).body).toMatchObject({ code: 'network.still_feeds' })
  expect((await save(part('gas', '丙', []), CLERK)).body.code).toBe('access.denied')
})
test('two people who save a part in the same moment never both take one number', async () => {
  await saved(trunk('fire', [{ number: 'F', kind: 'source' }]))
  const answers = await Promise.all(
    ['东', '西', '南'].map(name => save(part('fire', name, [{ number: 'X', from: ['F'] }]))),
  )
  expect(answers.map(one => one.status).sort()).toEqual([200, expect.anything(), expect.anything()])
  for (const { status, body } of answers)
    if (status !== 200) expect(['network.same_number', 'request.outdated']).toContain(body.code)
})
test('a network says which houses it does not serve, and a part what no source reaches', async () => {
  await saved(trunk('heating', [{ number: 'H', from: [] }]))
  const { partId } = await saved(
    part('heating', '1 栋', [{ number: 'H1', from: ['H'], houses: ['1-1-*'] }, { number: 'H2' }]),
  )
  expect((await must(cloud, CLERK, 'network.get', { partId })).unfed).toEqual(['H2'])
  const lacking = await must(cloud, CLERK, 'network.unserved', { estateId, utility: 'heating' })
  expect(lacking.items).toHaveLength(256 - 44)
  expect(lacking.items.map((one: any) => one.houseId)).not.toContain(house('1-1-301'))
})
test('a valve keeps its photos as its part is saved again, and nobody attaches the photo of another part', async () => {
  const photo = await cloud.upload(SUPERVISOR, PNG, 'png')
  const valve = (photos: string[]) => [{ number: 'T1', photos }]
  const { partId, version } = await saved(part('fibre', '光交箱', valve([photo])))
  const [{ links, photos }] = (await must(cloud, CLERK, 'network.get', { partId })).nodes
  expect([links.length, photos[0] === photo]).toEqual([1, false])
  const again = await saved(part('fibre', '光交箱', valve(photos), { partId, version }))
  expect((await must(cloud, CLERK, 'network.get', { partId })).nodes[0].photos).toEqual(photos)
  expect((await save(part('fibre', '别处', [{ number: 'T2', photos }]))).body.code).toBe('file.not_yours')
  expect(again.version).toBe(version + 1)
})
/** Until the clock has entered it. */
const entered = (importId: string) =>
  cloud.worked(['networks'], async () => {
    const status = await must(cloud, MANAGER, 'network.importStatus', { importId })
    return ['done', 'failed'].includes(status.state) && status
  })
test('a workbook of networks is checked, published whole by the clock, twice the same, and drops what it does not name', async () => {
  const HEAD = ['管网', '分区', '编号', '种类', '上级', '供应房屋']
  const book = (...rows: string[][]) => makeWorkbook([{ name: '阀门表', rows: [HEAD, ...rows] }])
  const bytes = book(
    ['热水', '', 'S', '来源', '', ''],
    ['热水', '1-1', 'V1', '阀门', 'S', '1-1-*'],
    ['热水', '1-2', 'V2', '阀门', 'S', '1-2-*'],
  )
  const file = await cloud.upload(MANAGER, bytes, 'xlsx')
  const ask = (mode: string, of = file, more: object = {}) =>
    cloud.call(MANAGER, 'network.import', { estateId, file: of, mode, ...more })
  expect((await ask('check')).body).toMatchObject({ importId: null, problems: [], rows: 3 })
  const once = { requestId: requestId() }
  const { importId } = (await ask('publish', file, once)).body
  expect((await ask('publish', file, once)).body.importId).toBe(importId)
  expect(await entered(importId)).toMatchObject({ state: 'done', done: 3 })
  expect((await serves(idOf('hot_water', 'S'))).body.houseCount).toBe(88)
  const fewer = await cloud.upload(
    MANAGER,
    book(['热水', '', 'S', '来源', '', ''], ['热水', '1-1', 'V1', '阀门', 'S', '1-1-301']),
    'xlsx',
  )
  const next = (await ask('publish', fewer)).body
  expect((await save(part('hot_water', '1-9', []))).body.code ?? 'done').toMatch(/import_running|done/)
  expect(await entered(next.importId)).toMatchObject({ state: 'done' })
  expect((await serves(idOf('hot_water', 'S'))).body.houseCount).toBe(1)
  const wrong = await cloud.upload(MANAGER, book(['热水', '', 'S', '来源', 'S', '']), 'xlsx')
  expect((await ask('publish', wrong)).body).toMatchObject({
    code: 'estate.workbook_has_problems',
    reference: { problems: [{ row: 2, column: 'from' }] },
  })
})
test('an owner and the staff of another estate find no valve', async () => {
  expect((await serves(idOf('water', 'M2'), [], OWNER)).body.code).toBe('access.denied')
  expect((await serves(idOf('water', 'M2'), [], 'wx_worker_luo')).body.code).toBe('network.not_found')
  expect((await cloud.call('wx_worker_luo', 'network.list', { estateId })).body.code).toBe('estate.not_found')
  expect((await cloud.call('wx_worker_luo', 'network.of', { houseId: house('2-1-101') })).body).toEqual({ lines: [] })
})
