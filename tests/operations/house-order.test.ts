import { LocalCloud, PNG } from '../local-cloud'

const [ACCOUNTANT, CLERK] = ['wx_accountant_feng', 'wx_clerk_li']
const HOUSES = { lin: 'hse_hupan_3-2-501', zhou: 'hse_hupan_1-1-301' }
let cloud: LocalCloud
let estateId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(CLERK).estateId
})
afterAll(() => cloud.stop())
const ok = async (openId: string, operation: string, input: object = {}) => {
  const { body, status } = await cloud.call(openId, operation, input)
  expect([operation, status, body.code]).toEqual([operation, 200, undefined])
  return body
}

test('a clerk has keys house by house and as people count them, however they were registered', async () => {
  for (const [house, number] of [
    ['lin', 'A-1'],
    ['zhou', 'Z-10'],
    ['zhou', 'Z-9'],
  ] as const)
    await ok(CLERK, 'key.register', { houseId: HOUSES[house], number, items: [{ kind: 'MAILBOX', count: 1 }] })
  const { items } = await ok(CLERK, 'key.list', { estateId })
  const ours = items.map((one: any) => one.number).filter((one: string) => ['A-1', 'Z-9', 'Z-10'].includes(one))
  expect(ours).toEqual(['Z-9', 'Z-10', 'A-1'])
  const own = await ok(CLERK, 'key.list', { houseId: HOUSES.zhou })
  expect(own.items.map((one: any) => one.number)).toEqual(['Z-9', 'Z-10'])
})

test('a clerk has what households sent in house by house, and days of one meter in their order', async () => {
  const meter = async (house: keyof typeof HOUSES, code: string) =>
    (await ok(ACCOUNTANT, 'meter.install', { estateId, code, kind: 'HOUSE', utility: 'WATER', houseId: HOUSES[house] }))
      .meterId as string
  const send = async (owner: string, meterId: string, readOn: string) =>
    ok(owner, 'meter.submit', { meterId, value: '1', readOn, photo: await cloud.upload(owner, PNG, 'png') })
  await send('wx_owner_lin', await meter('lin', 'A-1'), '2026-11-20')
  const tenth = await meter('zhou', 'Z-10')
  await send('wx_owner_zhou', tenth, '2026-11-20')
  await send('wx_owner_zhou', tenth, '2026-11-09')
  await send('wx_owner_zhou', await meter('zhou', 'Z-9'), '2026-11-20')
  const { items } = await ok(CLERK, 'meter.submissions', { estateId })
  expect(items.map((one: any) => `${one.code} ${one.readOn}`)).toEqual([
    'Z-9 2026-11-20',
    'Z-10 2026-11-09',
    'Z-10 2026-11-20',
    'A-1 2026-11-20',
  ])
})

test('a worker has routes in the order of their numbers', async () => {
  const { items } = await ok(ACCOUNTANT, 'meter.list', { estateId })
  for (const name of ['10 号线', '9 号线'])
    await ok(CLERK, 'meter.setRoute', { estateId, name, meterIds: [items[0].meterId] })
  const routes = await ok(CLERK, 'meter.routes', { estateId })
  const names = routes.items.map((one: any) => one.name).filter((one: string) => one.endsWith('号线'))
  expect(names).toEqual(['9 号线', '10 号线'])
})
