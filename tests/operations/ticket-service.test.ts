import { DEFAULT_SERVICE, type Service, type Step } from '../../shared/ticket/service'
import { LocalCloud } from '../local-cloud'

const OWNER = 'wx_owner_lin'
const WORKER = 'wx_worker_zhao'
const SUPERVISOR = 'wx_supervisor_wang'
const MANAGER = 'wx_manager_he'
const CLERK = 'wx_clerk_li'
jest.setTimeout(120_000)
let cloud: LocalCloud
let estateId: string
const ok = async (openId: string, operation: string, input: object = {}) => {
  const reply = await cloud.call(openId, operation, input)
  expect([operation, reply.status, reply.body.code]).toEqual([operation, 200, undefined])
  return reply.body
}
const { terms, chains } = DEFAULT_SERVICE
const configure = async (part: Partial<Service>, openId = MANAGER) => {
  const { version } = await ok(MANAGER, 'ticket.service', { estateId })
  return cloud.call(openId, 'ticket.configure', { estateId, version, ...part })
}
const saved = async (part: Partial<Service>) => expect(await configure(part)).toMatchObject({ status: 200 })
const report = async (description: string): Promise<string> => {
  const placeId = cloud.who(OWNER).houses[0]?.houseId
  return (await ok(OWNER, 'ticket.report', { placeId, kind: 'repair', category: 'electrical', description })).ticketId
}
const about = async (openId: string, event: string, ticketId: string): Promise<number> => {
  await cloud.post('/local/jobs/delivery/run')
  const { items } = await ok(openId, 'notice.inbox')
  return items.filter((one: any) => one.event === event && one.reference.ticketId === ticketId).length
}
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(OWNER).estateId
})
afterAll(() => cloud.stop())
afterEach(() => saved({ terms, chains }))

test('an owner is promised what the manager set, and the ticket is due by the same figures', async () => {
  expect((await ok(OWNER, 'ticket.terms', { estateId })).terms).toEqual(terms)
  const mine = { ...terms, levels: { ...terms.levels, P0: { respond: 2, arrive: 10, resolve: 60 } } }
  await saved({ terms: mine })
  expect((await ok(OWNER, 'ticket.terms', { estateId })).terms.levels.P0.respond).toBe(2)
  const { createdAt, respondBy, arriveBy, resolveBy } = await ok(OWNER, 'ticket.get', {
    ticketId: await report('插座冒烟'),
  })
  expect([respondBy, arriveBy, resolveBy].map(at => (at - createdAt) / 60_000)).toEqual([2, 10, 60])
})

test('a person named in the chain hears that nobody came, once, and nobody before it is due', async () => {
  const { staff } = await ok(SUPERVISOR, 'ticket.service', { estateId })
  const clerk = staff.find((one: any) => one.name === cloud.who(CLERK).name).personId
  const late: Step = { breach: 'arrival', afterMinutes: 5, roles: [], persons: [clerk], push: false }
  await saved({ chains: { ...chains, P0: [...chains.P0, late] } })
  const ticketId = await report('燃气味道')
  await ok(WORKER, 'ticket.accept', { ticketId })
  await cloud.advance('PT19M')
  expect(await about(CLERK, 'ticket.not_arrived', ticketId)).toBe(0)
  await cloud.advance('PT2M')
  await cloud.advance('PT2M')
  expect(await about(CLERK, 'ticket.not_arrived', ticketId)).toBe(1)
  const { timeline, breached } = await ok(CLERK, 'ticket.get', { ticketId })
  expect([timeline.at(-1).what, breached]).toEqual(['not_arrived', true])
})

test('a manager hears of what is not done, also when the worker stands there', async () => {
  const overdue: Step = { breach: 'resolution', afterMinutes: 0, roles: ['manager'], persons: [], push: true }
  await saved({ chains: { ...chains, P0: [...chains.P0, overdue] } })
  const ticketId = await report('有人被困电梯')
  await ok(WORKER, 'ticket.accept', { ticketId })
  await ok(WORKER, 'ticket.arrive', { ticketId })
  await cloud.advance('PT119M')
  expect(await about(MANAGER, 'ticket.overdue', ticketId)).toBe(0)
  await cloud.advance('PT2M')
  expect(await about(MANAGER, 'ticket.overdue', ticketId)).toBe(1)
})

test('a manager meets each refusal, and what was saved by somebody else meanwhile is not written over', async () => {
  const step: Step = { breach: 'response', afterMinutes: 0, roles: ['supervisor'], persons: [], push: true }
  const wrong: [string, Partial<Service>][] = [
    [
      'ticket.terms_order',
      { terms: { ...terms, levels: { ...terms.levels, P2: { respond: 9, arrive: null, resolve: 8 } } } },
    ],
    ['ticket.terms_kind', { terms: { ...terms, complexMinutes: 1 } }],
    ['ticket.chain_no_response', { chains: { ...chains, P1: [{ ...step, breach: 'resolution' }] } }],
    ['ticket.chain_nobody', { chains: { ...chains, P1: [{ ...step, roles: [] }] } }],
    ['ticket.chain_twice', { chains: { ...chains, P1: [step, step] } }],
    ['ticket.chain_no_arrival', { chains: { ...chains, P2: [step, { ...step, breach: 'arrival' }] } }],
    ['ticket.chain_stranger', { chains: { ...chains, P1: [{ ...step, persons: ['per_nobody'] }] } }],
  ]
  for (const [code, part] of wrong) expect((await configure(part)).body.code).toBe(code)
  expect((await configure({ terms }, CLERK)).body.code).toBe('access.denied')
  const stale = { estateId, version: 0, terms }
  expect((await cloud.call(MANAGER, 'ticket.configure', stale)).body.code).toBe('request.outdated')
  expect((await cloud.call(OWNER, 'ticket.terms', { estateId: 'est_elsewhere' })).body.code).toBe('estate.not_found')
  expect((await ok(SUPERVISOR, 'ticket.service', { estateId })).chains).toEqual(chains)
})

test('a supervisor hears of what only a clerk who left was named for', async () => {
  const { staff } = await ok(SUPERVISOR, 'ticket.service', { estateId })
  const names = staff.map((one: any) => one.name)
  expect(names).toEqual(expect.arrayContaining([CLERK, SUPERVISOR, MANAGER].map(one => cloud.who(one).name)))
  expect(names).not.toContain(cloud.who('wx_cashier_qian').name)
  expect(names).not.toContain(cloud.who(WORKER).name)
  const { personId } = await ok('wx_cashier_qian', 'people.me')
  const overdue: Step = { breach: 'arrival', afterMinutes: 5, roles: [], persons: [personId], push: true }
  const refused = await configure({ chains: { ...chains, P0: [...chains.P0, overdue] } })
  expect(refused.body.code).toBe('ticket.chain_stranger')
  const clerk = staff.find((one: any) => one.name === cloud.who(CLERK).name)
  await saved({ chains: { ...chains, P0: [...chains.P0, { ...overdue, persons: [clerk.personId] }] } })
  const { items } = await ok(MANAGER, 'people.staff', { estateId })
  const { grantId } = items.find((one: any) => one.personId === clerk.personId)
  await ok(MANAGER, 'people.endGrant', { personId: clerk.personId, grantId })
  const ticketId = await report('燃气味道重')
  await ok(WORKER, 'ticket.accept', { ticketId })
  await cloud.advance('PT22M')
  await cloud.advance('PT2M')
  expect(await about(SUPERVISOR, 'ticket.not_arrived', ticketId)).toBe(1)
})
