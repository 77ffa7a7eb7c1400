import type { PaymentView } from '../shared/payment/schema'
import { LocalCloud, requestId } from './local-cloud'

export interface DueRow {
  billId: string
  houseId: string
  item: string
  amountFen: number
  outstandingFen: number
  reservedFen: number
  state: string
}
export const LIN = 'wx_owner_lin'
export const ZHOU = 'wx_owner_zhou'
export const CHEN = 'wx_owner_chen'
export const ACCOUNTANT = 'wx_accountant_feng'
export const MANAGER = 'wx_manager_he'

/** The people who pay and those who keep the money, at one local cloud. */
export class PayDesk {
  constructor(readonly cloud: LocalCloud) {}
  static async start(): Promise<PayDesk> {
    return new PayDesk(await LocalCloud.start())
  }
  stop = () => this.cloud.stop()
  /** The same desk at a cloud of its own, from here on; ends after `work`. */
  fork<T>(work: (desk: PayDesk) => Promise<T>): Promise<T> {
    return this.cloud.fork(cloud => work(new PayDesk(cloud)))
  }
  houseOf = (openId: string, index = 0): string => this.cloud.who(openId).houses[index]?.houseId ?? ''

  async ok<T = any>(openId: string, operation: string, input: object = {}): Promise<T> {
    const reply = await this.cloud.call<T & { code?: string }>(openId, operation, input)
    if (reply.status !== 200) throw new Error(`${openId} ${operation}: ${reply.status} ${JSON.stringify(reply.body)}`)
    return reply.body
  }
  async refused(openId: string, operation: string, input: object = {}): Promise<{ code: string; reference?: any }> {
    const { status, body } = await this.cloud.call(openId, operation, input)
    if (status === 200) throw new Error(`${openId} ${operation} was not refused`)
    return body
  }
  async due(openId: string, houseId = this.houseOf(openId)): Promise<DueRow[]> {
    return (await this.ok<{ items: DueRow[] }>(openId, 'billing.due', { houseId })).items
  }
  /** A bill of one's own, `amountFen` as the number of cards says: 20 yuan each. */
  async charge(houseId: string, quantity = 1, item = 'CARD'): Promise<string> {
    const subject = requestId()
    return (await this.ok(ACCOUNTANT, 'billing.charge', { houseId, item, subject, quantity: String(quantity) })).billId
  }
  begin(openId: string, houses: object[], more: object = {}): Promise<PaymentView> {
    return this.ok(openId, 'payment.begin', { houses, ...more })
  }
  beginBills(openId: string, billIds: string[], houseId = this.houseOf(openId)): Promise<PaymentView> {
    return this.begin(openId, [{ houseId, bills: billIds.map(billId => ({ billId })) }])
  }
  get(openId: string, paymentId: string): Promise<PaymentView> {
    return this.ok(openId, 'payment.get', { paymentId })
  }
  /** The payer confirms in WeChat; answers what WeChat says. */
  pay({ pay }: Pick<PaymentView, 'pay'>, more: object = {}): Promise<any> {
    if (!pay) throw new Error('there is nothing to pay')
    return this.cloud.post('/local/wxpay/pay', { prepayId: pay.package.slice('prepay_id='.length), ...more })
  }
  fault(fault: string, more: object = {}): Promise<any> {
    return this.cloud.post('/local/wxpay/faults', { fault, ...more })
  }
  callback(outTradeNo: string, how: string): Promise<{ status: number }> {
    return this.cloud.post('/local/wxpay/callback', { outTradeNo, how })
  }
  async books(): Promise<any> {
    return (await fetch(`${this.cloud.url}/local/wxpay/books`)).json()
  }
  tick = () => this.cloud.post('/local/jobs/payments/run')
  async trial(estateId = this.cloud.who(MANAGER).estateId) {
    const proof = await this.ok(ACCOUNTANT, 'ledger.prove', { estateId })
    const balance = (account: string): number => {
      const row = proof.trialBalance.find((one: { account: string }) => one.account === account)
      return row ? row.debitFen - row.creditFen : 0
    }
    return { balanced: proof.balanced as boolean, balance }
  }
}
