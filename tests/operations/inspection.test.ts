import { LocalCloud, PNG, requestId } from '../local-cloud'

const OWNER = 'wx_owner_lin'
const CLERK = 'wx_clerk_li'
const SUPERVISOR = 'wx_supervisor_wang'
const HOUR = 3_600_000
const DAY = 24 * HOUR
jest.setTimeout(60_000)
let cloud: LocalCloud
let estateId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(OWNER).estateId
}, 60_000)
afterAll(() => cloud.stop())

const now = async () => (await (await fetch(`${cloud.url}/local/clock`)).json()).now as number
const houseOf = (openId: string, index = 0) => cloud.who(openId).houses[index]?.houseId as string
const strokes = [
  [
    { x: 0, y: 0 },
    { x: 40, y: 12 },
  ],
]
const opened = async (houseId: string): Promise<{ inspectionId: string; itemIds: string[]; openedAt: number }> => {
  const { inspectionId } = (await cloud.call(CLERK, 'inspection.open', { houseId })).body
  const form = (await cloud.call(CLERK, 'inspection.get', { inspectionId })).body
  const itemIds = form.chapters.flatMap((chapter: any) => chapter.items.map((item: any) => item.itemId))
  return { inspectionId, itemIds, openedAt: form.openedAt }
}
const noted = (at: number, more: object) => ({ changeId: requestId(), at, ...more })
const items = (ids: string[], at: number, failed: string[] = [], photos: string[] = []) =>
  ids.map(itemId =>
    noted(at, {
      what: 'item',
      itemId,
      ...(failed.includes(itemId) ? { result: 'FAIL', severity: 'major', note: '渗水', photos } : { result: 'PASS' }),
    }),
  )
const rest = (at: number, hours = 24) => [
  noted(at, { what: 'water', phase: 'start' }),
  noted(at + hours * HOUR, { what: 'water', phase: 'end' }),
  noted(at, { what: 'meter', number: 'W-1', utility: 'WATER', reading: '12.345' }),
  ...['owner', 'inspector', 'developer'].map(role => noted(at, { what: 'signature', role, name: role, strokes })),
]
const send = async (inspectionId: string, changes: object[], deviceId = 'phone-1', as = CLERK, sentAt?: number) =>
  cloud.call(as, 'inspection.sync', { inspectionId, deviceId, sentAt: sentAt ?? (await now()), changes })

test('a clerk walks a house on two phones, it is sealed, and what failed is repaired and looked at again', async () => {
  const { inspectionId, itemIds, openedAt } = await opened(houseOf(OWNER))
  expect(itemIds).toHaveLength(60)
  expect((await cloud.call(CLERK, 'inspection.get', { inspectionId })).requests).toBeLessThanOrEqual(3)
  expect(await cloud.call(CLERK, 'inspection.open', { houseId: houseOf(OWNER) })).toMatchObject({
    status: 409,
    body: { code: 'inspection.already_open', reference: { inspectionId } },
  })
  await cloud.advance('P1DT2H')
  const photo = await cloud.upload(CLERK, PNG, 'png')
  const changes = [...items(itemIds, openedAt + 60_000, itemIds.slice(0, 2), [photo]), ...rest(openedAt + 60_000)]
  const replies = await Promise.all([
    send(inspectionId, changes),
    send(inspectionId, [...changes].reverse()),
    send(inspectionId, changes.slice(10, 30), 'phone-2'),
    send(inspectionId, items(itemIds.slice(5, 8), openedAt + 30_000), 'phone-3', SUPERVISOR),
  ])
  for (const reply of replies) expect(reply.status).toBe(200)
  expect(replies.reduce((sum, reply) => sum + reply.body.accepted, 0)).toBe(changes.length + 3)
  const again = await send(inspectionId, changes)
  expect(again.body).toMatchObject({ accepted: 0, duplicates: changes.length })
  expect(again.requests).toBeLessThanOrEqual(13)
  const sealed = await cloud.call(CLERK, 'inspection.seal', { inspectionId })
  expect(sealed).toMatchObject({ status: 200, body: { defects: 2, hash: expect.any(String) } })
  expect(await send(inspectionId, items(itemIds.slice(0, 1), openedAt))).toMatchObject({
    status: 409,
    body: { code: 'inspection.sealed' },
  })
  await cloud.call(CLERK, 'inspection.addendum', { inspectionId, text: '补充说明' })
  const seen = (await cloud.call(OWNER, 'inspection.get', { inspectionId })).body
  expect(seen).toMatchObject({ intact: true, sealed: { hash: sealed.body.hash }, addenda: [{ text: '补充说明' }] })
  expect((await fetch(seen.photos[0].url)).status).toBe(200)
  const traces = async () =>
    (await cloud.call(SUPERVISOR, 'ledger.looks', { estateId })).body.items.filter(
      (one: any) => one.operation === 'inspection.get' && one.houseId === houseOf(OWNER),
    )
  expect(await traces()).toEqual([])
  for (let again = 0; again < 3; again += 1) {
    const opened = await cloud.call(CLERK, 'inspection.get', { inspectionId })
    expect(opened.requests).toBeLessThanOrEqual(3)
  }
  expect(await traces()).toMatchObject([{ name: '李梅', reason: '查看验收表' }])
  const found = (await cloud.call(OWNER, 'defect.list', { inspectionId })).body.items
  expect(found).toHaveLength(2)
  const { defectId } = found[0]
  const move = (to: string, more = {}) => cloud.call(CLERK, 'defect.move', { defectId, to, ...more })
  expect(await move('fixed')).toMatchObject({ status: 409, body: { code: 'defect.wrong_state' } })
  for (const [to, more] of [
    ['sent_to_developer', {}],
    ['accepted', {}],
    ['scheduled', { scheduledAt: (await now()) + DAY }],
    ['fixed', {}],
    ['accepted', { note: '仍渗水' }],
    ['scheduled', { scheduledAt: (await now()) + DAY }],
    ['fixed', {}],
    ['reinspected', {}],
    ['closed', {}],
  ] as const)
    expect((await move(to, more)).status).toBe(200)
  expect((await cloud.call(CLERK, 'defect.list', { estateId, state: 'closed' })).body.items[0]).toMatchObject({
    defectId,
    failedRounds: 1,
  })
  const seenDefect = (await cloud.call(OWNER, 'defect.get', { defectId })).body
  expect(seenDefect).toMatchObject({ defectId, state: 'closed', photos: [{ url: expect.any(String) }] })
  expect(seenDefect.history.at(-1)).toMatchObject({ from: 'reinspected', to: 'closed', byName: '李梅' })
  expect(await cloud.call('wx_owner_chen', 'defect.get', { defectId })).toMatchObject({
    status: 404,
    body: { code: 'defect.not_found' },
  })
  await cloud.advance('P8D')
  const told = (await cloud.call(SUPERVISOR, 'notice.inbox')).body.items.filter(
    (row: any) => row.event === 'defect.overdue',
  )
  const mine = told
    .map((row: any) => row.reference.defectId)
    .filter((id: string) => found.some((one: any) => one.defectId === id))
  expect(mine).toEqual([found[1].defectId])
})

test('what is incomplete is not sealed, a photo of somebody else or of 20 MB is not taken, and nothing is lost by it', async () => {
  const { inspectionId, itemIds, openedAt } = await opened(houseOf('wx_owner_chen'))
  const seal = () => cloud.call(CLERK, 'inspection.seal', { inspectionId })
  expect(await seal()).toMatchObject({ status: 409, body: { code: 'inspection.unanswered' } })
  await cloud.advance('P1DT2H')
  const changes = items(itemIds, openedAt)
  expect((await send(inspectionId, [...changes, ...rest(openedAt, 3)])).status).toBe(200)
  const short = await seal()
  expect(short).toMatchObject({ status: 409, body: { code: 'inspection.water_short' } })
  expect(short.body.message).toMatch(/3/)
  const theirs = await cloud.upload(OWNER, PNG, 'png')
  const [first] = items(itemIds.slice(0, 1), openedAt + 1, itemIds, [theirs])
  expect(await send(inspectionId, [first as object])).toMatchObject({ status: 403, body: { code: 'file.not_yours' } })
  const large = await cloud.call(CLERK, 'file.target', { extension: 'png', bytes: 20 * 1024 * 1024 })
  expect(large).toMatchObject({ status: 413, body: { code: 'file.too_large' } })
  const empty = noted(openedAt, { what: 'signature', role: 'owner', name: '陈', strokes: [[]] })
  expect(await send(inspectionId, [empty])).toMatchObject({ status: 400, body: { code: 'signature.empty' } })
  const wrongClock = noted((await now()) - 30 * DAY, { what: 'water', phase: 'end' })
  const late = await send(inspectionId, [wrongClock], 'phone-9', CLERK, (await now()) - 30 * DAY)
  expect(late.body).toMatchObject({ accepted: 1 })
  expect(Math.abs(late.body.clockOffMs + 30 * DAY)).toBeLessThan(60_000)
  const form = (await cloud.call(CLERK, 'inspection.get', { inspectionId })).body
  expect(form.entries.filter((entry: any) => entry.change.what === 'item')).toHaveLength(60)
  expect((await seal()).status).toBe(200)
})

test('an acceptance may be refused with a reason, and others do not see the form', async () => {
  const { inspectionId, openedAt } = await opened(houseOf('wx_owner_zhou'))
  await send(inspectionId, [noted(openedAt, { what: 'signature', role: 'inspector', name: '李梅', strokes })])
  const refuse = (more: object) => cloud.call(CLERK, 'inspection.seal', { inspectionId, outcome: 'refused', ...more })
  expect(await refuse({})).toMatchObject({ body: { code: 'inspection.reason_needed' } })
  expect((await refuse({ reason: '厨房渗水', newDate: (await now()) + 7 * DAY })).status).toBe(200)
  expect((await cloud.call('wx_owner_zhou', 'inspection.get', { inspectionId })).body).toMatchObject({
    outcome: 'refused',
    intact: true,
  })
  expect(await cloud.call(OWNER, 'inspection.get', { inspectionId })).toMatchObject({
    status: 404,
    body: { code: 'inspection.not_found' },
  })
  expect(await cloud.call('wx_cashier_qian', 'inspection.get', { inspectionId })).toMatchObject({ status: 403 })
})

test('a supervisor edits the template, the version counts, and two editors do not overwrite each other', async () => {
  const { version, chapters, waterTest } = (await cloud.call(SUPERVISOR, 'inspection.template', { estateId })).body
  const edit = { estateId, version, waterTest, chapters: chapters.slice(0, 2) }
  const saves = await Promise.all([1, 2].map(() => cloud.call(SUPERVISOR, 'inspection.saveTemplate', edit)))
  expect(saves.map(reply => reply.status).sort()).toEqual([200, 409])
  expect((await opened(houseOf('wx_owner_zhou', 1))).itemIds).toHaveLength(18)
})

describe('keys', () => {
  let keyId: string
  let witnessId: string
  test('a clerk keeps the keys of a house, lends them with a witness, is reminded, and gets them back', async () => {
    const staff = (await cloud.call(SUPERVISOR, 'people.staff', { estateId })).body.items
    witnessId = staff.find((member: any) => member.name === '王海燕').personId
    const register = { houseId: houseOf(OWNER), number: 'K-1', items: [{ kind: 'UNIT_DOOR', count: 3 }] }
    keyId = (await cloud.call(CLERK, 'key.register', register)).body.keyId
    expect(await cloud.call(CLERK, 'key.register', register)).toMatchObject({ body: { code: 'key.number_taken' } })
    const dueAt = (await now()) + 4 * HOUR
    const lend = { keyId, toName: '孙立军', purpose: '通风', dueAt, signature: strokes }
    const ask = (more: object) => cloud.call(CLERK, 'key.lend', { ...lend, ...more })
    expect(await ask({ witnessId })).toMatchObject({ body: { code: 'key.no_authorisation' } })
    expect(await ask({ authorisation: '业主授权书' })).toMatchObject({ body: { code: 'key.witness_needed' } })
    const self = staff.find((member: any) => member.name === '李梅').personId
    expect(await ask({ authorisation: '业主授权书', witnessId: self })).toMatchObject({
      body: { code: 'key.witness_needed' },
    })
    expect((await ask({ authorisation: '业主授权书', witnessId })).status).toBe(200)
    await cloud.advance('PT5H')
    const told = (await cloud.call(CLERK, 'notice.inbox')).body.items.filter((row: any) => row.event === 'key.overdue')
    expect(told).toHaveLength(1)
    expect(await cloud.call(CLERK, 'key.return', { keyId, signature: [] })).toMatchObject({
      body: { code: 'signature.empty' },
    })
    expect((await cloud.call(CLERK, 'key.return', { keyId, signature: strokes })).status).toBe(200)
    const { ledger } = (await cloud.call(CLERK, 'key.get', { keyId })).body
    expect(ledger.map((line: any) => line.what)).toEqual(['registered', 'lent', 'overdue', 'returned'])
    expect(ledger[1]).toMatchObject({ toName: '孙立军', witnessName: '王海燕', note: '业主授权书' })
  })
  test('of ten clerks handing over one bunch one does, a stocktake tells the difference, a loss becomes a ticket', async () => {
    const give = { keyId, toName: '林晓芸', signature: strokes }
    const replies = await Promise.all(Array.from({ length: 10 }, () => cloud.call(CLERK, 'key.handOver', give)))
    expect(replies.filter(reply => reply.status === 200)).toHaveLength(1)
    const taken = await cloud.call(CLERK, 'key.stocktake', {
      estateId,
      found: ['K-1', 'K-9'],
      signature: strokes,
      witnessId,
      witnessSignature: strokes,
    })
    const differences = taken.body.differences.filter((one: any) => one.number.startsWith('K-'))
    expect(differences).toEqual([
      { number: 'K-1', kind: 'unexpected' },
      { number: 'K-9', kind: 'unknown' },
    ])
    expect((await cloud.call(OWNER, 'key.list')).body.items).toMatchObject([{ keyId, state: 'handed_over' }])
    expect((await cloud.call('wx_owner_chen', 'key.list')).body.items).toEqual([])
    const { ticketId } = (await cloud.call(CLERK, 'key.lose', { keyId, note: '业主遗失' })).body
    expect((await cloud.call(CLERK, 'ticket.get', { ticketId })).body).toMatchObject({ category: 'door_window' })
    expect(await cloud.call(CLERK, 'key.return', { keyId, signature: strokes })).toMatchObject({
      body: { code: 'key.wrong_state' },
    })
  })
})
