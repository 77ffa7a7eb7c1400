import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Database } from '../local/database/index'
import type { Packet } from '../local/wxpay/callbacks'
import { WxPay } from '../local/wxpay/index'
import { handedOut, payEnvironment, type WxPayKeys } from '../local/wxpay/keys'
import type { Role } from '../shared/contract'
import type { Operation } from '../shared/contracts'
import { requestId } from './local-cloud'

type Product = Awaited<ReturnType<typeof load>>
/** The deployed code itself, loaded once the SDK knows where to go. */
const load = async () => ({
  ...(await import('../cloudfunctions/collections')),
  ...(await import('../cloudfunctions/operation/noun')),
  ...(await import('../cloudfunctions/operation/database')),
  door: await import('../cloudfunctions/wxpay/index'),
  ...(await import('../cloudfunctions/billing/store')),
  ...(await import('../cloudfunctions/billing/tell-due')),
  ...(await import('../cloudfunctions/estate/store')),
  ...(await import('../cloudfunctions/merchant/take-effect')),
  ...(await import('../cloudfunctions/payment/watch')),
  ...(await import('../cloudfunctions/refund/watch')),
  ...(await import('../cloudfunctions/reconciliation/work')),
  ...(await import('../cloudfunctions/payment/apply-paid')),
  ...(await import('../cloudfunctions/payment/told')),
})
export const ESTATE = 'est_world'
/** Another company's estate, with an account of its own. */
export const OTHER_ESTATE = 'est_other'
const HOUR = 3_600_000
const realNow = Date.now

/** Payments in one process: the product's code, the unmodified SDK, the local database and WeChat Pay, on one clock. */
export class PayWorld {
  product!: Product
  wxpay!: WxPay
  database!: Database
  private server!: Server
  private readonly folder = mkdtempSync(join(tmpdir(), 'anju-world-'))
  private offsetMs = 0
  private url = ''
  requests = 0
  /** Called before each database request is served: a test decides who goes first, or that nobody does. */
  gate: (action: string) => Promise<void> = async () => undefined

  static async open(houses: number, more: { subMchid?: string } = {}): Promise<PayWorld> {
    const world = new PayWorld()
    Date.now = () => realNow() + world.offsetMs
    world.server = createServer((request, response) => void world.serve(request, response))
    // Making RSA keys keeps the one thread busy for seconds; nobody is to find the connection closed after that.
    world.server.keepAliveTimeout = 120_000
    await new Promise<void>(done => world.server.listen(0, '127.0.0.1', done))
    world.url = `http://127.0.0.1:${(world.server.address() as AddressInfo).port}`
    world.wxpay = new WxPay(
      join(world.folder, 'wxpay'),
      () => Date.now(),
      () => world.url,
    )
    Object.assign(process.env, {
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      SCF_NAMESPACE: 'local-env',
      TCB_ENV: 'local-env',
      TENCENTCLOUD_SECRETID: 'local',
      TENCENTCLOUD_SECRETKEY: 'local',
      TENCENTCLOUD_SESSIONTOKEN: 'local',
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${world.url}/admin` }),
      SILENCE: 'true',
      ANJU_MASTER_KEY: Buffer.alloc(32).toString('base64'),
      ANJU_WX_APPID: 'wxlocal00000000001',
      ANJU_WX_SECRET: 'local',
      ...payEnvironment(`${world.url}/wxpay`),
    })
    world.product = await load()
    world.database = Database.open({
      file: join(world.folder, 'database.sqlite'),
      declarations: await world.product.collections(),
      now: () => Date.now(),
    })
    await world.furnish(houses, more)
    return world
  }
  async close(): Promise<void> {
    Date.now = realNow
    this.server.closeAllConnections()
    await new Promise(done => this.server.close(done))
    this.database.close()
    rmSync(this.folder, { recursive: true, force: true })
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const bytes = Buffer.concat(chunks)
    const path = request.url ?? ''
    if (path.startsWith('/wxpay/v3')) return this.wxpay.serve(request, response, bytes)
    if (path.startsWith('/wxpay/notify/')) {
      const headers = request.headers as Record<string, string>
      const reply = await this.product.door.main({ httpMethod: 'POST', path, headers, body: bytes.toString() })
      const { statusCode, body } = reply as { statusCode: number; body: string }
      return void response.writeHead(statusCode).end(body)
    }
    const { action, ...params } = JSON.parse(bytes.toString())
    response.setHeader('content-type', 'application/json; charset=utf-8')
    if (action === 'functions.invokeFunction') {
      const data = JSON.parse(params.request_data)
      const result = params.function_name === 'wxpay' ? await this.product.door.main(data).catch(() => null) : null
      return void response.end(JSON.stringify({ requestId: 'r', data: { response_data: JSON.stringify(result) } }))
    }
    try {
      await this.gate(action)
    } catch {
      return void response.destroy()
    }
    this.requests += 1
    const caller = { requests: 0, examined: 0, chain: 0 }
    response.end(JSON.stringify({ requestId: 'r', ...(await this.database.handle(action, params, caller)) }))
  }

  houseId = (house: number): string => `hse_world_${house}`
  /** The account of the estate, by its name. */
  account = ''
  private async furnish(houses: number, { subMchid }: { subMchid?: string }): Promise<void> {
    const { database } = this.product
    await database()
      .collection('estates')
      .add({
        _id: ESTATE,
        code: 'world',
        name: '世界',
        levels: {},
        graceDays: 7,
        pay: { parts: true, supervisorRefundFen: 50_000 },
      } as never)
    await database()
      .collection('estates')
      .add({ _id: OTHER_ESTATE, code: 'other', name: '别处', levels: {}, graceDays: 7 } as never)
    const [own, other] = this.wxpay.merchants.all as [WxPayKeys, WxPayKeys]
    this.account = await this.openAccount(ESTATE, own, subMchid)
    await this.openAccount(OTHER_ESTATE, other)
    for (let house = 0; house < houses; house += 1) await this.bill(house, 12_000, { runId: null })
  }
  /** As the product takes an account into use, after the pause where it replaces another; answers its name. */
  async openAccount(estateId: string, keys: WxPayKeys, subMchid?: string): Promise<string> {
    const input = { estateId, ...handedOut(keys), ...(subMchid && { subMchid }) }
    const { proposalId } = await this.call('admin', 'merchant.request', input, estateId)
    await this.call('manager', 'merchant.approve', { estateId, proposalId }, estateId)
    await this.pauseOver()
    return subMchid ? `${keys.mchid}-${subMchid}` : keys.mchid
  }
  /** Goes on to where approved changes of account take effect (or so much before), and puts those that are due to use. */
  async pauseOver(beforeMs = 0): Promise<void> {
    const ends = (await this.all('merchantProposals')).map(one => one.takesEffectAt ?? 0)
    this.offsetMs += Math.max(0, Math.max(0, ...ends) - beforeMs - Date.now())
    while ((await this.product.takeEffect(Date.now())) > 0);
  }
  private billed = 0
  /** A bill of this house, due tomorrow unless said otherwise. Answers its id. */
  async bill(house: number, amountFen: number, more: object = {}): Promise<string> {
    this.billed += 1
    const now = Date.now()
    const day = new Date(now + 32 * HOUR).toISOString().slice(0, 10)
    const period = day.slice(0, 7)
    const houseId = this.houseId(house)
    const _id = `${houseId}:CARD:s${this.billed}:owner:${period}:0`
    const inputs = { model: 'OPENING' as const, amountFen, note: 'world' }
    await this.product.bills.insertMany([
      {
        _id,
        estateId: ESTATE,
        houseId,
        houseLabel: `${house} 户`,
        item: 'CARD',
        subject: `s${this.billed}`,
        about: { kind: 'number', number: `s${this.billed}` },
        payer: 'owner',
        period,
        revision: 0,
        runId: null,
        at: now,
        dueOn: day,
        amountFen,
        penaltyRate: '0',
        tariffId: null,
        lines: [{ amountFen, inputs }],
        posting: [
          { account: 'receivable', debitFen: amountFen, creditFen: 0 },
          { account: 'opening', debitFen: 0, creditFen: amountFen },
        ],
        orderKey: `${period}:${period}:${_id}`,
        postedKey: null,
        ...more,
      },
    ])
    return _id
  }

  private actor(role: Role, name: string, houseIds: string[], estateId = ESTATE) {
    const grant = { grantId: `grt_${name}`, role, estateId, houseIds, from: 0, until: null }
    const personId = `per_${name}`
    return {
      personId,
      openId: `wx_${name}`,
      name,
      language: 'zh',
      largeType: false,
      consented: true,
      phone: null,
      grants: [grant],
    } as const
  }
  /** As the door would run it: `owner3` owns house 3; staff by their role, `manager/admin`: a manager who is the admin too. Refusals are thrown. */
  async call<T = any>(who: string, operation: Operation, input: object, estateId = ESTATE): Promise<T> {
    const house = /^owner(\d+)$/.exec(who)?.[1]
    const actor = house
      ? this.actor('owner', who, [this.houseId(Number(house))], estateId)
      : this.actor(who.split('/')[0] as Role, who.split('/').at(-1) ?? '', [], estateId)
    const { entry, running } = await this.product.operationOf(operation)
    return (await running.run(entry, { requestId: requestId(), ...input }, actor as never, Date.now())) as T
  }
  async codeOf(who: string, operation: Operation, input: object, estateId = ESTATE): Promise<string> {
    return this.call(who, operation, input, estateId).then(
      () => 'done',
      error => String(error.code ?? error),
    )
  }
  begin(house: number, bills: { billId: string; amountFen?: number }[], more: object = {}): Promise<any> {
    return this.call(`owner${house}`, 'payment.begin', { houses: [{ houseId: this.houseId(house), bills }], ...more })
  }
  order = (paymentId: string) => {
    const order = this.wxpay.books.orders.get(paymentId)
    if (!order) throw new Error(`WeChat Pay knows no ${paymentId}`)
    return order
  }
  /** The payer confirms; answers why not when WeChat Pay takes no money. */
  pay = (paymentId: string) => this.wxpay.pay(this.order(paymentId), 0)
  async callback(paymentId: string, how: string): Promise<number> {
    const notice = this.wxpay.callbacks.notices.findLast(one => one.outTradeNo === paymentId)
    return notice ? this.wxpay.callbacks.again(notice, how as 'replay') : 0
  }
  /** What arrives at an account's address; answers our status. */
  async told(account: string, { headers, body }: Packet, kind = 'pay'): Promise<number> {
    const reply = await fetch(`${this.url}/wxpay/notify/${account}/${kind}`, { method: 'POST', headers, body })
    return reply.status
  }
  get = (house: number, paymentId: string): Promise<any> => this.call(`owner${house}`, 'payment.get', { paymentId })

  /** A minute at a time, with all that the clock does. */
  async pass(minutes: number): Promise<void> {
    for (let minute = 0; minute < minutes; minute += 1) {
      this.offsetMs += 60_000
      await this.wxpay.pump()
      await this.clock()
    }
  }
  async clock(): Promise<void> {
    const now = Date.now()
    while ((await this.product.watchPayments(now)) > 0);
    while ((await this.product.watchRefunds(now)) > 0);
    while ((await this.product.workStatements(now)) > 0);
  }
  /** Straight to noon of the next day. */
  async nextNoon(): Promise<void> {
    const day = Math.floor((Date.now() + 8 * HOUR) / (24 * HOUR))
    this.offsetMs += (day + 1) * 24 * HOUR + 4 * HOUR - Date.now()
    await this.wxpay.pump()
    await this.clock()
  }
  /** Every document of a collection. */
  async all<T = any>(collection: string): Promise<T[]> {
    const found: any[] = []
    const _ = this.product.database().command
    for (let last = ''; ; last = found.at(-1)._id) {
      const where = last ? { _id: _.gt(last) } : {}
      const { data } = await this.product
        .database()
        .collection(collection)
        .where(where)
        .orderBy('_id', 'asc')
        .limit(1000)
        .get()
      found.push(...data)
      if (data.length < 1000) return found
    }
  }
}
