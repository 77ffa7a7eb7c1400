import { LocalCloud, PNG, requestId } from '../local-cloud'
import { must, upload } from './visitors'

const [SUPERVISOR, MANAGER, CLERK, ZHAO] = ['wx_supervisor_wang', 'wx_manager_he', 'wx_clerk_li', 'wx_worker_zhao']
const [LIN, FOREIGN] = ['wx_owner_lin', 'wx_worker_luo']
jest.setTimeout(120_000)
let cloud: LocalCloud
let estateId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(CLERK).estateId
})
afterAll(() => cloud.stop())

const LIFT = {
  kind: 'lift',
  name: '客梯',
  where: '3 栋 2 单元',
  contractor: '通力电梯',
  contractorPhone: '0571-88000000',
}
/** The tests' day is 2026-11-24. */
const LASTS = [
  { duty: 'maintain', on: '2026-11-15' },
  { duty: 'inspect', on: '2026-06-01' },
]
const save = (number: string, over: object = {}, of = cloud) =>
  must(of, SUPERVISOR, 'equipment.save', { estateId, ...LIFT, number, lasts: LASTS, ...over })
const codeOf = async (who: string, verb: string, input: object, of = cloud) =>
  (await of.call(who, `equipment.${verb}`, input)).body.code
const get = (equipmentId: string, of = cloud, who = ZHAO) => must(of, who, 'equipment.get', { equipmentId })
const shown = async (of = cloud) => (await must(of, CLERK, 'equipment.due', { estateId })).items as any[]
const told = async (who: string, of = cloud) => {
  await of.post('/local/jobs/delivery/run')
  const { items } = await must(of, who, 'notice.inbox')
  return items.filter((one: any) => one.event.startsWith('equipment.')).map((one: any) => one.text) as string[]
}

test('a supervisor enters a lift once under a number, however it is spelt, and puts right what is wrong', async () => {
  const tap = { estateId, ...LIFT, number: 'T-1', lasts: LASTS, requestId: requestId() }
  const { equipmentId } = await must(cloud, SUPERVISOR, 'equipment.save', tap)
  expect(await must(cloud, SUPERVISOR, 'equipment.save', tap)).toEqual({ equipmentId })
  expect(await codeOf(MANAGER, 'save', { estateId, ...LIFT, number: ' t-1' })).toBe('equipment.number_taken')
  await must(cloud, MANAGER, 'equipment.save', {
    estateId,
    equipmentId,
    version: 1,
    ...LIFT,
    name: '1 号客梯',
    number: 'T-1',
  })
  expect(await get(equipmentId)).toMatchObject({ name: '1 号客梯', version: 2, dueOn: '2026-11-30' })
  const stale = { estateId, equipmentId, version: 1, ...LIFT, number: 'T-1' }
  expect(await codeOf(SUPERVISOR, 'save', stale)).toBe('request.outdated')
  for (const other of [{ kind: 'tank' }, { number: 'T-0' }])
    expect(await codeOf(SUPERVISOR, 'save', { ...stale, version: 2, ...other })).toBe('equipment.kind_stays')
  expect(await codeOf(SUPERVISOR, 'save', { ...stale, equipmentId: 'eqp_none', number: 'T-0' })).toBe(
    'equipment.not_found',
  )
  const early = { estateId, ...LIFT, number: 'T-0', lasts: [{ duty: 'maintain', on: '2026-11-25' }] }
  expect(await codeOf(SUPERVISOR, 'save', early)).toBe('equipment.day_to_come')
  expect(await codeOf(SUPERVISOR, 'save', { ...early, estateId: 'est_none' })).toBe('estate.not_found')
})
test('two who enter one number at once have one piece', async () => {
  const both = await Promise.all(
    [SUPERVISOR, MANAGER].map(who => cloud.call(who, 'equipment.save', { estateId, ...LIFT, number: 'T-2' })),
  )
  expect(both.map(one => one.status).sort()).not.toEqual([200, 200])
  const { items } = await must(cloud, CLERK, 'equipment.list', { estateId })
  expect(items.filter((one: any) => one.number === 'T-2')).toHaveLength(1)
})
test('a worker records a pass, and a failure that is a ticket at once; nothing can be recorded of a day to come', async () => {
  const { equipmentId } = await save('T-3')
  const photos = [await upload(cloud, ZHAO, PNG, 'png')]
  const tap = {
    equipmentId,
    duty: 'maintain',
    on: '2026-11-24',
    passed: false,
    note: '层门异响',
    photos,
    requestId: requestId(),
  }
  const { ticketId } = await must(cloud, ZHAO, 'equipment.record', tap)
  expect(await must(cloud, ZHAO, 'equipment.record', tap)).toEqual({ equipmentId, ticketId })
  expect(await must(cloud, CLERK, 'ticket.get', { ticketId })).toMatchObject({
    ...{ placeLabel: '3 栋 2 单元', description: '客梯维保不合格。层门异响', level: 'P1' },
  })
  expect((await get(equipmentId)).dueOn).toBe('2026-11-30')
  const pass = { equipmentId, duty: 'maintain', on: '2026-11-24', passed: true }
  await must(cloud, ZHAO, 'equipment.record', pass)
  const seen = await get(equipmentId)
  expect(seen.duties.find((one: any) => one.duty === 'maintain').dueOn).toBe('2026-12-09')
  expect(seen.records.map((one: any) => [one.passed, one.files.length])).toEqual([
    [true, 0],
    [false, 1],
  ])
  for (const [code, over] of [
    ['equipment.day_to_come', { on: '2026-11-25' }],
    ['equipment.day_before_last', { on: '2026-11-23' }],
    ['equipment.no_duty', { duty: 'clean' }],
    ['equipment.certificate_needed', { duty: 'inspect' }],
    ['equipment.valid_until', { duty: 'inspect', certificate: 'TJ-1', validUntil: '2026-11-24' }],
    ['equipment.not_found', { equipmentId: 'eqp_none' }],
  ] as const)
    expect(await codeOf(ZHAO, 'record', { ...pass, ...over })).toBe(code)
})
test('a clerk finds first what has passed, and of a lift nothing that is a year away', async () => {
  const [late, later] = [
    await save('T-4', { lasts: [{ duty: 'maintain', on: '2026-11-01' }, LASTS[1]] }),
    await save('T-5', { lasts: [{ duty: 'maintain', on: '2026-11-23' }, LASTS[1]] }),
  ]
  const ids = (await shown()).map(one => one.equipmentId)
  expect(ids).toContain(late.equipmentId)
  expect(ids).not.toContain(later.equipmentId)
  const { counts } = await must(cloud, SUPERVISOR, 'home.counts', { estateId })
  expect(counts.equipment.waiting).toBe(ids.length)
  expect(counts.equipment.burning).toBe((await shown()).filter(one => one.dueOn < '2026-11-24').length)
})
test('a supervisor hears before a day and after it, the manager after it, each once, and of nothing that was done', () =>
  cloud.fork(async of => {
    await save('T-6', {}, of)
    await of.advance('P4D')
    const [soon, over] = [/客梯的维保应在 2026-11-30 前完成/, /客梯的维保已超期/]
    const heard = async (who: string, what: RegExp) => (await told(who, of)).filter(text => what.test(text)).length
    expect(await heard(SUPERVISOR, soon)).toBeGreaterThan(0)
    expect(await heard(MANAGER, soon)).toBe(0)
    const before = await heard(SUPERVISOR, soon)
    await of.advance('P4D')
    expect(await heard(SUPERVISOR, soon)).toBe(before)
    expect(await heard(MANAGER, over)).toBeGreaterThan(0)
  }))
test('a manager hears of a day that a late record brings back, though the clock was there before, and it ends', () =>
  cloud.fork(async of => {
    const { equipmentId } = await save('T-11', { name: '货梯', lasts: [] }, of)
    await of.post('/local/jobs/equipment-due/run')
    // From then on its maintenance comes near at the very time at which its inspection once did: 2026-10-25.
    await must(of, ZHAO, 'equipment.record', { equipmentId, duty: 'maintain', on: '2026-10-13', passed: true })
    await of.post('/local/jobs/equipment-due/run')
    expect(await told(MANAGER, of)).toContainEqual(expect.stringMatching(/货梯的维保已超期，应在 2026-10-28/))
  }))
test('what is taken out of use is due no more and stays to be read', async () => {
  const { equipmentId } = await save('T-7', { lasts: [] })
  expect((await shown()).map(one => one.equipmentId)).toContain(equipmentId)
  const out = { equipmentId, reason: '拆除' }
  expect(await codeOf(MANAGER, 'retire', out)).toBe('request.outdated')
  await must(cloud, MANAGER, 'equipment.retire', { ...out, version: 1 })
  expect((await shown()).map(one => one.equipmentId)).not.toContain(equipmentId)
  expect(await get(equipmentId)).toMatchObject({ retired: { reason: '拆除' } })
  const { items } = await must(cloud, CLERK, 'equipment.list', { estateId, retired: true })
  expect(items.map((one: any) => one.equipmentId)).toEqual([equipmentId])
  expect(await codeOf(MANAGER, 'retire', { ...out, version: 2 })).toBe('equipment.retired')
  expect(await codeOf(ZHAO, 'record', { equipmentId, duty: 'maintain', on: '2026-11-24', passed: true })).toBe(
    'equipment.retired',
  )
  expect(await codeOf(MANAGER, 'save', { estateId, equipmentId, version: 2, ...LIFT, number: 'T-7' })).toBe(
    'equipment.retired',
  )
})
test('nobody outside the estate reads of its equipment, and who does not lead enters none', async () => {
  const { equipmentId } = await save('T-8')
  expect(await codeOf(LIN, 'get', { equipmentId })).toBe('access.denied')
  expect(await codeOf(FOREIGN, 'get', { equipmentId })).toBe('equipment.not_found')
  expect(await codeOf(FOREIGN, 'list', { estateId })).toBe('estate.not_found')
  expect(await codeOf(FOREIGN, 'due', { estateId })).toBe('estate.not_found')
  expect(await codeOf(ZHAO, 'save', { estateId, ...LIFT, number: 'T-9' })).toBe('access.denied')
  expect(await codeOf(CLERK, 'record', { equipmentId, duty: 'maintain', on: '2026-11-24', passed: true })).toBe(
    'access.denied',
  )
})
test('a record that dies anywhere is written whole once it is asked again, with one ticket', () =>
  cloud.fork(async of => {
    const { equipmentId } = await save('T-10', {}, of)
    const asked = { equipmentId, duty: 'maintain', on: '2026-11-24', passed: false, requestId: requestId() }
    for (let after = 1; after <= 8; after += 1) {
      await of.post('/local/faults', { vendor: 'instance', mode: 'web', afterRequests: after })
      await of.call(ZHAO, 'equipment.record', asked)
    }
    await of.post('/local/faults', { vendor: 'transactions' })
    const { ticketId } = await must(of, ZHAO, 'equipment.record', asked)
    expect((await get(equipmentId, of)).records.map((one: any) => one.ticketId)).toEqual([ticketId])
  }))
