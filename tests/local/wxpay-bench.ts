import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { PayKeys } from '../../cloudfunctions/merchant/keys'
import { readable } from '../../cloudfunctions/merchant/readable'
import { handedOut, type WxPayKeys } from '../../local/wxpay/keys'
import { LocalCloud } from '../local-cloud'

export interface Arrived {
  headers: Record<string, string>
  body: string
}
/** A merchant's end of the wire: keys from the simulated console, and a place where callbacks arrive. */
export class MerchantBench {
  readonly arrived: Arrived[] = []
  answer = 204
  private constructor(
    readonly cloud: LocalCloud,
    readonly keys: PayKeys,
    readonly simulator: WxPayKeys,
    private readonly server: Server,
  ) {}

  static async start(): Promise<MerchantBench> {
    const cloud = await LocalCloud.start({ seeded: false })
    const { secret } = JSON.parse(readFileSync(join(cloud.data, 'keys.json'), 'utf8')) as { secret: string }
    const simulator = JSON.parse(readFileSync(join(cloud.data, 'wxpay', 'merchants.json'), 'utf8'))[0] as WxPayKeys
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', chunk => {
        body += chunk
      })
      request.on('end', () => {
        bench.arrived.push({ headers: request.headers as Record<string, string>, body })
        response.writeHead(bench.answer).end()
      })
    })
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const { mchid, serial, platformId, ...pems } = handedOut(simulator)
    const keys: PayKeys = {
      ...{ mchid, serial, platformId },
      ...readable(pems),
      url: `http://127.0.0.1:${cloud.cloudPort}/${secret}/wxpay/`,
      notifyUrl: `http://127.0.0.1:${port}/wxpay/notify/${mchid}`,
    }
    const bench: MerchantBench = new MerchantBench(cloud, keys, simulator, server)
    return bench
  }
  fault(fault: string, options: object = {}): Promise<unknown> {
    return this.cloud.post('/local/wxpay/faults', { fault, ...options })
  }
  pay(prepayId: string, options: object = {}): Promise<{ tradeState?: string; transactionId: string; code?: string }> {
    return this.cloud.post('/local/wxpay/pay', { prepayId, ...options })
  }
  async books(): Promise<any> {
    return (await fetch(`${this.cloud.url}/local/wxpay/books`)).json()
  }
  async stop(): Promise<void> {
    await new Promise(done => this.server.close(done))
    await this.cloud.stop()
  }
}
