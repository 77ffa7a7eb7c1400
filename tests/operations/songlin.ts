import { LocalCloud } from '../local-cloud'

/** Somebody who lives in one estate keeps the books of the other, smaller one. */
export const ACCOUNTANT = 'wx_family_lin'
export const MANAGER = 'wx_manager_ma'
export const HOUSES = 24
const PRICES = [
  { item: 'MANAGEMENT_FEE', price: { model: 'AREA', unitPrice: '1.15' } },
  { item: 'GARBAGE', price: { model: 'FIXED', amountFen: 800 } },
]
export const POLICY = {
  proration: 'NEXT_MONTH',
  vacancyRatio: '1',
  minVacantDays: 30,
  dueDay: 25,
  penaltyRate: '0.0005',
  publishedAheadDays: 0,
}
/** The smaller estate with an accountant and two approved prices, in a cloud of its own. */
export class Books {
  private constructor(
    readonly cloud: LocalCloud,
    readonly estateId: string,
  ) {}
  static async open(): Promise<Books> {
    const cloud = await LocalCloud.start()
    const books = new Books(cloud, cloud.who(MANAGER).estateId)
    const { estateId } = books
    await books.ok(MANAGER, 'people.inviteStaff', {
      estateId,
      role: 'accountant',
      name: '林子墨',
      phone: '13800000004',
    })
    const { invitations } = await books.ok(ACCOUNTANT, 'people.me')
    await books.ok(ACCOUNTANT, 'people.acceptInvitation', { invitationId: invitations[0].invitationId })
    await books.setPolicy(POLICY)
    for (const price of PRICES) {
      const { tariffId } = await books.ok(ACCOUNTANT, 'tariff.request', {
        estateId,
        effectiveFrom: '2026-01-01',
        ...price,
      })
      await books.ok(MANAGER, 'tariff.approve', { estateId, tariffId })
    }
    return books
  }
  async setPolicy(policy: object) {
    const { estateId } = this
    const { policyVersion: version } = await this.ok(MANAGER, 'tariff.list', { estateId })
    return this.ok(MANAGER, 'tariff.setPolicy', { estateId, policy, version })
  }
  /** The same books in a cloud of its own, from here on; ends after `work`. */
  fork<T>(work: (books: Books) => Promise<T>): Promise<T> {
    return this.cloud.fork(cloud => work(new Books(cloud, this.estateId)))
  }
  async ok(openId: string, operation: string, input: object = {}) {
    const reply = await this.cloud.call(openId, operation, input)
    expect([operation, reply.status, reply.body.code]).toEqual([operation, 200, undefined])
    return reply.body
  }
  async refused(openId: string, operation: string, input: object, code: string) {
    expect((await this.cloud.call(openId, operation, input)).body.code).toBe(code)
  }
  /** Works a job until `done`; a clock that died leaves its lease to lapse first. Answers whether one had to. */
  async until(job: string, done: () => Promise<boolean>): Promise<boolean> {
    for (let tries = 0; tries < 20; tries += 1) {
      if (tries > 0) await this.cloud.advance('PT31S')
      await this.cloud.post(`/local/jobs/${job}/run`)
      if (await done()) return tries > 0
      await this.cloud.post('/local/faults', { vendor: 'transactions' })
    }
    throw new Error(`${job} was never done`)
  }
  /** The clock dies after its n-th database request. */
  dieAfter(requests: number) {
    return this.cloud.post('/local/faults', { vendor: 'instance', mode: 'clock', afterRequests: requests })
  }
  /** A run that waits to be issued with so many exceptions open. */
  async draft(period: string): Promise<{ runId: string; open: number }> {
    const { runId } = await this.ok(ACCOUNTANT, 'run.start', { estateId: this.estateId, period })
    await this.until('runs', async () => (await this.ok(ACCOUNTANT, 'run.get', { runId })).state === 'draft')
    const { warnings } = await this.ok(ACCOUNTANT, 'run.get', { runId })
    return { runId, open: warnings }
  }
  async bill(period: string): Promise<string> {
    const { runId, open } = await this.draft(period)
    await this.ok(ACCOUNTANT, 'run.issue', { runId, open })
    return runId
  }
  proof() {
    return this.ok(ACCOUNTANT, 'ledger.prove', { estateId: this.estateId })
  }
  due(houseId: string) {
    return this.ok(ACCOUNTANT, 'billing.due', { houseId, reason: '核对' })
  }
  /** What an account holds in the trial balance, as debit less credit. */
  async balance(account: string): Promise<number> {
    const { trialBalance } = await this.proof()
    const row = trialBalance.find((one: { account: string }) => one.account === account)
    return row ? row.debitFen - row.creditFen : 0
  }
}
