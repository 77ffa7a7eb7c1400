import { hatsOf } from '../../miniprogram/src/app/hats'
import { nouns } from '../../miniprogram/src/nouns'
import { LocalCloud } from '../local-cloud'

const CLERK = 'wx_clerk_li'
const WORKER = 'wx_worker_zhao'
const OWNER = 'wx_owner_lin'
const STAFF = [CLERK, WORKER, 'wx_cashier_qian', 'wx_accountant_feng', 'wx_treasurer_xu', 'wx_supervisor_wang']
const MANAGER = 'wx_manager_he'
let cloud: LocalCloud
let estateId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(CLERK).estateId
  const placeId = cloud.who(OWNER).houses[0]?.houseId
  for (const description of ['厨房水管漏水', '卧室灯不亮']) {
    const { body } = await cloud.call(OWNER, 'ticket.report', {
      ...{ placeId, kind: 'repair', category: 'plumbing', description },
    })
    if (description.startsWith('卧室')) await cloud.call(WORKER, 'ticket.accept', { ticketId: body.ticketId })
  }
  await cloud.call(OWNER, 'billing.due', {})
  await cloud.post('/local/jobs/delivery/run')
}, 60_000)
afterAll(() => cloud.stop())

interface Count {
  waiting: number
  burning: number
  more: boolean
}
const counts = async (who: string): Promise<Record<string, Count>> =>
  (await cloud.call(who, 'home.counts', { estateId })).body.counts

/** The list that each entry opens, as its screen asks for it. */
const LISTS: Record<string, (who: string) => [operation: string, input: object]> = {
  queue: () => ['ticket.queue', { estateId, show: 'open' }],
  hand: () => ['ticket.queue', { estateId, show: 'hand' }],
  handover: () => ['duty.waiting', { estateId }],
  followups: () => ['followup.list', { estateId }],
  complaints: () => ['complaint.waiting', { estateId }],
  mine: () => ['ticket.queue', { estateId, show: 'mine' }],
  claims: () => ['people.claims', { estateId }],
  equipment: () => ['equipment.due', { estateId }],
  waivers: who => ['waiver.list', { estateId, state: approves(who) ? 'checked' : 'requested' }],
  prepayments: () => ['prepayment.list', { estateId, state: 'requested' }],
  deposits: () => ['deposit.list', { estateId, show: 'mine' }],
  refunds: () => ['refund.list', { estateId }],
  charges: () => ['billing.charges', { estateId, state: 'requested' }],
  sales: () => ['billing.saleCorrections', { estateId, state: 'requested' }],
  daySheets: who => [
    'daySheet.list',
    { estateId, state: { wx_cashier_qian: 'locked', wx_treasurer_xu: 'signed' }[who] ?? 'accepted' },
  ],
  receipts: () => ['receipt.list', { estateId, asked: true }],
  invoices: () => ['invoice.list', { estateId, state: 'requested' }],
  anomalies: () => ['payment.anomalies', { estateId }],
  held: () => ['meter.held', { estateId }],
  checks: () => ['meter.submissions', { estateId }],
  rounds: () => ['patrol.mine', { estateId }],
  patrol: () => ['patrol.late', { estateId }],
  tasks: () => ['task.mine', { estateId }],
  handbook: () => ['handbook.list', { estateId, show: 'unread' }],
  undelivered: () => ['notice.undelivered', { estateId }],
}
const approves = (who: string) => ['wx_supervisor_wang', MANAGER].includes(who)

async function lengthOf(who: string, operation: string, input: object): Promise<number | null> {
  let found = 0
  for (let cursor: string | undefined, first = true; first || cursor; first = false) {
    const { status, body } = await cloud.call(who, operation, { ...input, ...(cursor && { cursor }) })
    if (status === 403) return null
    // A message that is only held shows in its list and waits for nobody.
    found += body.items.filter((one: { over?: boolean }) => one.over !== false).length
    cursor = body.cursor
  }
  return found
}

const LISTS_OF = {
  worker: ['worker'],
  desk: ['desk', 'office'],
  manager: ['manager', 'office'],
  office: ['office'],
  ...{ household: [], admin: [] },
} as const
/** The entries that stand in the home of somebody of staff. */
async function homeOf(who: string): Promise<string[]> {
  const [hat] = hatsOf((await cloud.call(who, 'people.me')).body)
  const entries = nouns.flatMap(noun => noun.entries ?? [])
  return entries.filter(({ at }) => LISTS_OF[hat?.kind ?? 'admin'].some(list => list in at)).map(({ id }) => id)
}

test.each([...STAFF, MANAGER])(
  '%s is told of each list of the own home as many as the list shows, and of none besides',
  async who => {
    const counted = await counts(who)
    const home = await homeOf(who)
    for (const [entry, listed] of Object.entries(LISTS))
      expect([entry, counted[entry]?.waiting ?? null]).toEqual([
        entry,
        home.includes(entry) ? await lengthOf(who, ...listed(who)) : null,
      ])
    const { body } = await cloud.call(who, 'notice.unread')
    expect(counted.inbox?.waiting).toBe(body.count)
    expect(Object.keys(counted).filter(entry => entry !== 'inbox' && !(entry in LISTS))).toEqual([])
  },
)
test('a clerk is told of the report that is new, that its answer is due within the hour, and of the one in hand', async () => {
  const { queue, hand } = await counts(CLERK)
  expect(queue?.waiting).toBeGreaterThan(0)
  expect(queue?.burning).toBeGreaterThan(0)
  expect(hand?.waiting).toBeGreaterThan(0)
  expect((await counts(WORKER)).mine?.waiting).toBeGreaterThan(0)
})
test('a ticket that a worker takes leaves what waits and joins what is in hand', async () => {
  const before = await counts(CLERK)
  const { body } = await cloud.call(CLERK, 'ticket.queue', { estateId, show: 'open' })
  await cloud.call('wx_worker_sun', 'ticket.accept', { ticketId: body.items[0].ticketId })
  const after = await counts(CLERK)
  expect(after.queue?.waiting).toBe((before.queue?.waiting ?? 0) - 1)
  expect(after.hand?.waiting).toBe((before.hand?.waiting ?? 0) + 1)
})
test('a manager waits for all counts no longer than for one list, and nothing is read twice', async () => {
  const { requests, examined } = await cloud.call(MANAGER, 'home.counts', { estateId })
  expect(requests).toBeLessThanOrEqual(20)
  expect(examined).toBeLessThanOrEqual(300)
})
test('a clerk of one estate is told of another only that it holds nothing for her', async () => {
  const { body } = await cloud.call(CLERK, 'home.counts', { estateId: 'est_songlin' })
  expect(Object.keys(body.counts)).toEqual(['inbox'])
})
test('an owner has no counts of the office', async () => {
  expect((await cloud.call(OWNER, 'home.counts', { estateId })).body.code).toBe('access.denied')
})
