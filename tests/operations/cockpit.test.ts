import { LocalCloud } from '../local-cloud'
import { must, report } from './visitors'

jest.setTimeout(120_000)
const [WORKER, SUPERVISOR, MANAGER] = ['wx_worker_zhao', 'wx_supervisor_wang', 'wx_manager_he']
let cloud: LocalCloud
let estateId: string
const today = () => must(cloud, MANAGER, 'cockpit.today', { estateId })
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(MANAGER).estateId
})
afterAll(() => cloud.stop())

test('a manager sees today’s reports move from unanswered to done, and who has them, as counted by hand', async () => {
  const before = (await today()).numbers
  const made = []
  for (const openId of ['wx_owner_zhou', 'wx_owner_tang', 'wx_owner_lin']) made.push(await report(cloud, openId))
  const [first, second] = made.map(one => one.ticketId)
  await must(cloud, WORKER, 'ticket.accept', { ticketId: first })
  await must(cloud, WORKER, 'ticket.accept', { ticketId: second })
  await must(cloud, WORKER, 'ticket.resolve', { ticketId: second, note: '好了' })
  const { numbers, people, peopleMore } = await today()
  const grown = (of: 'reported' | 'unanswered' | 'done' | 'late') => numbers[of] - before[of]
  expect([grown('reported'), grown('unanswered'), grown('done'), grown('late')]).toEqual([3, 1, 1, 0])
  expect(numbers.answeredInTime).toBe(100)
  const { personId } = await must(cloud, WORKER, 'people.me')
  expect(people.find((one: any) => one.personId === personId)?.inHand).toBeGreaterThanOrEqual(1)
  expect(peopleMore).toBe(false)
})

test('a supervisor sees what nobody took burn before it is late, and the rate fall once it is', async () => {
  const { ticketId } = await report(cloud, 'wx_owner_zhou')
  const { burning } = await must(cloud, SUPERVISOR, 'cockpit.today', { estateId })
  expect(burning.map((one: any) => one.ticketId)).toContain(ticketId)
  const promises = burning.map((one: any) => one.respondBy)
  expect(promises.length).toBeGreaterThan(0)
  await cloud.advance('PT31M')
  const { numbers } = await today()
  expect(numbers.late).toBeGreaterThanOrEqual(1)
  expect(numbers.answeredInTime).toBeLessThan(100)
})

test('a look takes four requests at most and few documents; a worker and another estate learn nothing', async () => {
  const reply = await cloud.call(MANAGER, 'cockpit.today', { estateId })
  expect(reply.requests).toBeLessThanOrEqual(4)
  expect(reply.examined).toBeLessThanOrEqual(500)
  expect((await cloud.call(WORKER, 'cockpit.today', { estateId })).body.code).toBe('access.denied')
  expect((await cloud.call(MANAGER, 'cockpit.today', { estateId: 'est_elsewhere' })).body.code).toBe('estate.not_found')
})
