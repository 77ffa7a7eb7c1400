import type { Entry } from '../../shared/contract'
import { contracts, type Operation } from '../../shared/contracts'
import { LocalCloud, requestId } from '../local-cloud'
import { inputAt, NOTHING, type Things } from './inputs'
import { type Answer, must, report, thingsOf, visitor } from './visitors'

const OPERATIONS = Object.keys(contracts) as Operation[]
const whoMay = (name: Operation) => (contracts[name] as unknown as Entry).who
const open = (name: Operation) => 'stranger' in whoMay(name) || 'public' in whoMay(name)
/** The sample people by the one role each holds here. */
const HUPAN = {
  wx_owner_lin: 'owner',
  wx_family_lin: 'family',
  wx_tenant_wu: 'tenant',
  wx_worker_zhao: 'worker',
  wx_clerk_li: 'clerk',
  wx_cashier_qian: 'cashier',
  wx_accountant_feng: 'accountant',
  wx_treasurer_xu: 'treasurer',
  wx_supervisor_wang: 'supervisor',
  wx_manager_he: 'manager',
  wx_admin: 'admin',
} as const
const SONGLIN = ['wx_owner_gao', 'wx_worker_luo', 'wx_manager_ma']

jest.setTimeout(60_000)
let cloud: LocalCloud
let things: Things
const strangers: Record<string, string> = {}
beforeAll(async () => {
  cloud = await LocalCloud.start()
  things = await thingsOf(cloud)
  strangers['a stranger who has not consented'] = 'wx_fresh'
  strangers['a stranger who has consented'] = await visitor(cloud, '13522223333')
})
afterAll(() => cloud.stop())

const plain = ({ ...answer }: Answer & { serverNow?: number }) => {
  delete answer.serverNow
  return answer
}
const ask = async (openId: string, name: Operation, at: Things): Promise<Answer> =>
  plain(await cloud.asWechat<Answer>(openId, name, inputAt(at, name)))

describe('the access table, cell by cell', () => {
  test.each(OPERATIONS)('%s is asked with an input that its schema takes (else add one to inputs.ts)', name => {
    const { error } = contracts[name].input.safeParse({ ...inputAt(NOTHING, name), requestId: requestId() })
    expect(error?.issues).toBeUndefined()
  })
  test.each(OPERATIONS)('%s lets in whom its row names and nobody else', async name => {
    const answers = Object.entries(HUPAN).map(async ([openId, role]) => ({
      role,
      answer: await ask(openId, name, things),
    }))
    for (const { role, answer } of await Promise.all(answers)) {
      const allowed = open(name) || role in whoMay(name)
      const seen = answer.ok || answer.code !== 'access.denied' ? 'let in' : 'denied'
      expect([role, seen]).toEqual([role, allowed ? 'let in' : 'denied'])
      if (!answer.ok) expect(answer).toMatchObject({ message: expect.any(String), retry: expect.any(Boolean) })
      expect(answer.status ?? 200).toBeLessThan(500)
    }
    for (const [who, openId] of Object.entries(strangers)) {
      const answer = await ask(openId, name, things)
      expect([who, answer.code === 'access.denied']).toEqual([who, !open(name)])
      expect(answer.status ?? 200).toBeLessThan(500)
    }
  })
  test.each(OPERATIONS)('%s needs an identity over HTTP, and a forged one is none', async name => {
    const body = JSON.stringify({ requestId: requestId(), ...inputAt(things, name) })
    const nobody = await cloud.send(name, body, null)
    if ('public' in whoMay(name)) expect(nobody.body.code).not.toBe('identity.missing')
    else expect(nobody).toMatchObject({ status: 401, body: { code: 'identity.missing' } })
    const { token } = cloud.who('wx_manager_he')
    const [personId, secret] = token.split('.')
    const other = cloud.who('wx_owner_lin').token.split('.')[1]
    const forgeries = ['x', `${personId}.`, `${personId}.${'A'.repeat(32)}`, `${personId}.${other}`, `per_0.${secret}`]
    for (const forged of forgeries)
      expect(await cloud.send(name, body, forged)).toMatchObject({ status: 401, body: { code: 'identity.expired' } })
  })
  test('the mini-program door takes no one without a WeChat identity', async () => {
    for (const name of OPERATIONS)
      expect(await cloud.asWechat('', name, inputAt(things, name))).toMatchObject({ code: 'identity.missing' })
  })
  test('whoever names another person, role or estate in the input is still only themselves', async () => {
    const input = { openId: 'wx_manager_he', personId: things.personId, role: 'manager', grants: [{ role: 'manager' }] }
    const me = await must(cloud, 'wx_owner_gao', 'people.me', input)
    expect(me.grants.map((grant: { role: string }) => grant.role)).toEqual(['owner'])
    expect(await cloud.asWechat('wx_owner_gao', 'people.staff', { ...input, estateId: things.estateId })).toMatchObject(
      {
        code: 'access.denied',
      },
    )
  })
})

describe('what lies out of reach looks like what does not exist', () => {
  beforeAll(async () => {
    things = await thingsOf(cloud)
  })
  // Open to any visitor by design: their answers depend on no grant.
  const byVisitors = ['people.identify', 'people.claim']
  const other = Object.fromEntries(Object.keys(NOTHING).map(key => [key, 'other'])) as unknown as Things
  const pointsAt = (name: Operation) => JSON.stringify(inputAt(NOTHING, name)) !== JSON.stringify(inputAt(other, name))
  const named = OPERATIONS.filter(name => pointsAt(name) && !byVisitors.includes(name))
  test.each(named)('people of the other estate who try %s learn nothing', async name => {
    const pairs = SONGLIN.map(openId => Promise.all([ask(openId, name, things), ask(openId, name, NOTHING)]))
    for (const [real, none] of await Promise.all(pairs)) {
      expect(real).toEqual(none)
      if (real.ok && 'items' in real.data) expect(real.data.items).toEqual([])
    }
  })
  test.each(named.filter(name => name.startsWith('ticket.') && !['ticket.queue', 'ticket.terms'].includes(name)))(
    'a neighbour who tries %s on a household that is not theirs learns nothing',
    async name => {
      for (const openId of ['wx_owner_chen', 'wx_tenant_wu'])
        expect(await ask(openId, name, things)).toEqual(await ask(openId, name, NOTHING))
    },
  )
  test('a worker sees what is open and what is theirs, not what a colleague has taken', async () => {
    const { ticketId } = await report(cloud, 'wx_owner_zhou')
    await must(cloud, 'wx_worker_sun', 'ticket.get', { ticketId })
    await must(cloud, 'wx_worker_zhao', 'ticket.accept', { ticketId })
    expect(await cloud.asWechat('wx_worker_sun', 'ticket.get', { ticketId })).toMatchObject({
      code: 'ticket.not_found',
    })
    expect(await must(cloud, 'wx_worker_zhao', 'ticket.get', { ticketId })).toMatchObject({ ticketId })
  })
  test('a worker sees a phone number in full only on the own job', async () => {
    const { ticketId } = await report(cloud, 'wx_owner_zhou')
    const phoneOf = async (openId: string) => (await must(cloud, openId, 'ticket.get', { ticketId })).contact.phone
    expect(await phoneOf('wx_worker_sun')).toBe('138****0002')
    await must(cloud, 'wx_worker_sun', 'ticket.accept', { ticketId })
    expect(await phoneOf('wx_worker_sun')).toBe('13800000002')
    expect(await phoneOf('wx_manager_he')).toBe('138****0002')
    expect(await phoneOf('wx_owner_zhou')).toBeNull()
  })
})
