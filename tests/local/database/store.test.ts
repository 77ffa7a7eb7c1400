import { registerOf, residentsBy } from '../../../cloudfunctions/estate/lookup'
import { residents } from '../../../cloudfunctions/estate/store'
import type { Reach } from '../../../cloudfunctions/operation/reach'
import { Store } from '../../../cloudfunctions/operation/store'
import type { Level, Role } from '../../../shared/contract'
import { openVendor } from './vendor'

interface Row {
  _id: string
  estateId: string
  houseId: string
  rank: number
  name: string
  dueAt: number | null
}
const rows = new Store<Row>('rows', {
  notFound: 'place.not_found',
  indexes: [
    { on: ['estateId', 'rank', '_id'] },
    { on: ['houseId', 'rank', '_id'] },
    { on: ['estateId', 'name', '_id'] },
    { on: ['dueAt'] },
  ],
  reach: {
    own: reach => [{ houseId: { in: reach.houseIds } }, { estateId: reach.estateId, name: 'public' }],
    estate: reach => [{ estateId: reach.estateId }],
  },
})
const reachOf = (level: Level, estateId: string, houseIds: string[] = []): Reach => ({
  ...{ level, estateId, houseIds, from: 0, until: null, personId: 'per_1' },
  role: 'owner' as Role,
})
const ESTATE = [reachOf('estate', 'one')]
/** 400 rows of two estates; only ten ranks, some of them negative, so that most rows are alike in the order. */
const ALL: Row[] = Array.from({ length: 400 }, (_, at) => ({
  _id: `row_${String((at * 37) % 400).padStart(3, '0')}`,
  estateId: at % 4 === 0 ? 'two' : 'one',
  houseId: `h${at % 7}`,
  rank: (at % 10) - 3,
  name: at % 3 === 0 ? 'public' : `n${at % 5}`,
  dueAt: at % 2 === 0 ? at : null,
}))
let vendor: Awaited<ReturnType<typeof openVendor>>
beforeAll(async () => {
  vendor = await openVendor([rows.declaration, residents.declaration])
  await rows.insertMany(ALL)
})
afterAll(() => vendor.close())

async function everyPage(reaches: Reach[], field: 'rank' | 'name' | '_id', direction: 'asc' | 'desc', limit: number) {
  const found: Row[] = []
  const most: number[] = []
  for (let cursor: string | undefined; ; ) {
    const before = vendor.caller.examined
    const page = await rows.list(reaches, { order: { field, direction }, cursor, limit })
    most.push(vendor.caller.examined - before)
    found.push(...page.items)
    cursor = page.cursor
    if (!cursor) return { found, most: Math.max(...most) }
  }
}
const sorted = (all: Row[], field: 'rank' | 'name' | '_id', way: 1 | -1) =>
  [...all].sort((a, b) => {
    if (a[field] !== b[field]) return a[field] < b[field] ? -way : way
    return a._id < b._id ? -way : way
  })

test.each(['rank', 'name', '_id'] as const)(
  'whoever turns pages by %s meets every row once, both ways',
  async field => {
    const mine = ALL.filter(row => row.estateId === 'one')
    for (const [direction, way] of [
      ['asc', 1],
      ['desc', -1],
    ] as const) {
      const { found } = await everyPage(ESTATE, field, direction, 7)
      expect(found).toEqual(sorted(mine, field, way))
    }
  },
)
test('an owner who reaches rows in several ways turns pages over all of them, none twice', async () => {
  const own = [reachOf('own', 'one', ['h1', 'h2']), reachOf('own', 'two', ['h3'])]
  const mine = ALL.filter(row => ['h1', 'h2', 'h3'].includes(row.houseId) || row.name === 'public')
  const { found } = await everyPage(own, 'rank', 'asc', 11)
  expect(found).toEqual(sorted(mine, 'rank', 1))
})
test('a page examines no more documents than it answers, and one', async () => {
  const { most } = await everyPage(ESTATE, 'rank', 'asc', 20)
  expect(most).toBeLessThanOrEqual(21)
})
test('a caller who makes up a cursor is refused and reaches nothing by it', async () => {
  const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  for (const cursor of ['row_001', made({ $gt: '' }), made([{ $gt: '' }, 'x']), made([1, 2]), made([]), '%%%']) {
    const asked = rows.list(ESTATE, { order: { field: 'rank', direction: 'asc' }, cursor, limit: 5 })
    await expect(asked).rejects.toMatchObject({ code: 'request.malformed' })
  }
  const page = await rows.list(ESTATE, {
    order: { field: '_id', direction: 'asc' },
    cursor: made(['row_000']),
    limit: 100,
  })
  expect(page.items.every(row => row.estateId === 'one')).toBe(true)
})
test('a job that asks for everything gets more than one answer of the vendor holds', async () => {
  const many = new Store<Row>('manyRows', {
    notFound: 'place.not_found',
    indexes: [{ on: ['estateId', 'rank', '_id'] }],
  })
  vendor.database.declare([many.declaration])
  const all = Array.from({ length: 2_300 }, (_, at) => ({
    ...(ALL[0] as Row),
    _id: `m${String(at).padStart(4, '0')}`,
    rank: at % 2,
  }))
  for (let from = 0; from < all.length; from += 500) await many.insertMany(all.slice(from, from + 500))
  expect(await many.all({ estateId: 'two' })).toHaveLength(2_300)
  const byRank = await many.all({ estateId: 'two' }, { order: 'rank', fields: ['houseId'] })
  expect(new Set(byRank.map(row => row._id)).size).toBe(2_300)
  expect(byRank[0]).toEqual({ _id: 'm0000', houseId: 'h0', rank: 0 })
  const ids = all.map(row => row._id).reverse()
  expect((await many.byIds([...ids, 'nobody', 'm0001'])).map(row => row._id)).toEqual(ids)
})
test('a job finds what is due, longest waiting first, and when the next will be', async () => {
  const due = await rows.due('dueAt', 20, 5, { estateId: 'one' })
  expect(due.map(row => row.dueAt)).toEqual([2, 6, 10, 14, 18])
  expect(await rows.next('dueAt', { estateId: 'one' })).toBe(2)
  expect(await rows.next('dueAt', { estateId: 'nowhere' })).toBeNull()
  expect(await rows.any({ estateId: 'two' })).toBe(true)
  expect(await rows.any({ estateId: 'nowhere' })).toBe(false)
  expect(await rows.count({ estateId: 'two', rank: { not: 1 } })).toBe(
    ALL.filter(row => row.estateId === 'two' && row.rank !== 1).length,
  )
})
test('the fifty-fifth resident of a house is one of its residents', async () => {
  const names = Array.from({ length: 55 }, (_, at) => `resident ${at}`)
  await residents.insertMany(
    names.map((name, at) => ({
      _id: `rsd_${String(at).padStart(2, '0')}`,
      ...{ estateId: 'one', houseId: 'hse_full', name, phone: '13800000001', contact: null, role: 'owner' as const },
      ...{ digest: '', from: 0, until: null, toLookAt: false },
    })),
  )
  expect((await registerOf(['hse_full'])).map(one => one.name)).toEqual(names)
  expect((await residentsBy('hse_full', '13800000001')).map(one => one.name)).toEqual(names)
})
