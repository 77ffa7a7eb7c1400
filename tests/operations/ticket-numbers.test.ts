import { LocalCloud, requestId } from '../local-cloud'

const OWNER = 'wx_owner_lin'
const CLERK = 'wx_clerk_li'
let cloud: LocalCloud
beforeAll(async () => {
  cloud = await LocalCloud.start()
}, 60_000)
afterAll(() => cloud.stop())

const report = async (): Promise<string> => {
  const { body } = await cloud.call(OWNER, 'ticket.report', {
    placeId: cloud.who(OWNER).houses[0]?.houseId,
    kind: 'repair',
    category: 'plumbing',
    description: `水管漏水 ${requestId()}`,
  })
  return body.ticketId
}
const numberOf = async (ticketId: string): Promise<string | null> =>
  (await cloud.call(CLERK, 'ticket.get', { ticketId })).body.number

/** Until nothing is left to do: those of the sample day come first. */
const dealAll = async (): Promise<void> => {
  let worked = 1
  while (worked > 0)
    worked =
      (await cloud.post<{ worked: Record<string, number> }>('/local/jobs/ticket-numbers/run')).worked[
        'ticket-numbers'
      ] ?? 0
}

test('a ticket gets the next number of its estate’s year, and keeps it whatever happens to it', async () => {
  const first = await report()
  const second = await report()
  await dealAll()
  const [one, two] = [await numberOf(first), await numberOf(second)]
  expect(one).toMatch(/^\d\d-\d{4}$/)
  expect(Number(two?.slice(3))).toBe(Number(one?.slice(3)) + 1)
  await cloud.call('wx_worker_zhao', 'ticket.accept', { ticketId: first })
  await dealAll()
  expect(await numberOf(first)).toBe(one)
})

test('the desk sees what a worker has in hand, and everything, the newest first; a worker only the own', async () => {
  const ticketId = await report()
  await cloud.call('wx_worker_zhao', 'ticket.accept', { ticketId })
  const shown = async (who: string, show: string): Promise<string[]> =>
    (await cloud.call(who, 'ticket.queue', { show, estateId: cloud.who(who).estateId })).body.items.map(
      (row: { ticketId: string }) => row.ticketId,
    )
  expect(await shown(CLERK, 'hand')).toContain(ticketId)
  expect(await shown(CLERK, 'open')).not.toContain(ticketId)
  expect((await shown(CLERK, 'all'))[0]).toBe(ticketId)
  expect(await shown('wx_worker_zhao', 'hand')).toContain(ticketId)
  expect(await shown('wx_worker_sun', 'hand')).not.toContain(ticketId)
  expect(await shown('wx_worker_sun', 'all')).not.toContain(ticketId)
})
