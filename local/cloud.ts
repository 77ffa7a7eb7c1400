import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Clock } from './clock'
import { Database, type Declaration } from './database/index'
import { createEndpoint } from './endpoint/index'
import { Faults } from './faults'
import type { Housing } from './functions/home'
import { Pool } from './functions/pool'
import { createGateway } from './gateway/index'
import { Outbox } from './outbox'
import { renew, type SamplePerson, seed } from './seed/index'
import { BOOTSTRAP_CODE, doorEnvironment, type LocalSettings } from './settings'
import { Storage } from './storage/index'
import { WeChat } from './wechat/index'
import { WeCom } from './wecom/index'
import { WxPay } from './wxpay/index'
import { handedOut, payEnvironment } from './wxpay/keys'

const MINUTE = 60_000
const PUMP_MS = 1_000

export interface Cloud {
  port: number
  cloudPort: number
  close(): void
}
function declarationsIn(dist: string): Declaration[] {
  const file = join(dist, 'collections.json')
  if (!existsSync(file)) throw new Error('The doors are not built yet. Run npm start, or npm run build first.')
  return JSON.parse(readFileSync(file, 'utf8'))
}
const listen = (server: Server, at: number, name: string) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${at} is in use. Set ${name} to a free port, for example ${name}=${at + 10} npm start`)
          : error,
      ),
    )
    server.listen(at, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

/** The people of the sample estates, kept in a file; whose session ends soon is given another. */
function samplePeople(file: string) {
  let sample: SamplePerson[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  const keep = (people: SamplePerson[]) => {
    sample = people
    writeFileSync(file, JSON.stringify(people), { mode: 0o600 })
  }
  return { keep, now: () => sample }
}

/** Calls as the mini-program makes them, and as a browser does. */
const callsTo = (pool: Pool) => ({
  asWechat: async (openId: string, operation: string, input: unknown) =>
    (await pool.invoke('api', { operation, input }, { openId })).result,
  asWeb: async (token: string | null, operation: string, input: unknown) => {
    const headers = token ? { authorization: `Bearer ${token}` } : {}
    const call = { path: `/call/${operation}`, httpMethod: 'POST', headers, body: JSON.stringify(input) }
    const { result } = await pool.invoke('web', call)
    const reply = result as { statusCode: number; body: string }
    return { status: reply.statusCode, body: JSON.parse(reply.body) }
  },
})

/** The whole cloud on one machine, with its doors where `housing` puts them. */
export async function openCloud(settings: LocalSettings, housing: Housing): Promise<Cloud> {
  const { data } = settings
  const dist = join(settings.root, 'dist')
  const declarations = declarationsIn(dist)
  const clock = new Clock(join(data, 'clock'))
  const database = Database.open({ file: join(data, 'database.sqlite'), declarations, now: clock.now })
  let { port, cloudPort } = settings
  const gatewayUrl = () => `http://127.0.0.1:${port}`
  const outbox = new Outbox(join(data, 'messages.jsonl'), clock.now)
  const faults = new Faults(clock.now)
  const wechat = new WeChat(outbox, join(data, 'wechat.json'), clock.now)
  const wecom = new WeCom(outbox, clock.now)
  const wxpay = new WxPay(join(data, 'wxpay'), clock.now, gatewayUrl)
  const storage = new Storage(join(data, 'files'), settings.secret, gatewayUrl, clock.now)
  const pool = new Pool({
    doors: join(dist, 'cloudfunctions'),
    housing,
    environment: caller => ({
      ...doorEnvironment(settings, cloudPort, caller),
      ANJU_PUBLIC_URL: gatewayUrl(),
      ...payEnvironment(`http://127.0.0.1:${cloudPort}/${caller}/wxpay`),
    }),
    cloudUrl: () => `http://127.0.0.1:${cloudPort}`,
    offsetMs: () => clock.offsetMs,
  })
  const { asWechat, asWeb } = callsTo(pool)
  const seeding = {
    asWechat,
    asWeb,
    phoneCode: (phone: string) => wechat.phoneCode(phone),
    putFile: (path: string, bytes: Buffer) => storage.put(path, bytes),
    runJob: async (job: string) => void (await pool.invoke('clock', { job })),
    bootstrapCode: BOOTSTRAP_CODE(settings),
    merchants: wxpay.merchants.all.map(handedOut),
    now: clock.now,
    estateFolder: join(settings.root, 'local', 'estate'),
    progress: (text: string) => console.log(`  ${text}`),
  }
  const sample = samplePeople(join(data, 'people.json'))
  const people = async () => {
    const renewed = await renew(seeding, sample.now())
    if (renewed !== sample.now()) sample.keep(renewed)
    return renewed
  }
  const endpoint = createEndpoint({ database, pool, storage, wechat, wecom, wxpay, faults, secret: settings.secret })
  const gateway = createGateway({
    ...{ pool, clock, faults, outbox, wechat, wxpay, people, asWechat, storage },
    expireTransactions: () => database.expireTransactions(),
    dropConnections: () => endpoint.closeIdleConnections(),
    h5: join(dist, 'h5'),
  })
  const timers: NodeJS.Timeout[] = []
  const close = () => {
    for (const timer of timers) clearInterval(timer)
    pool.stop()
    for (const server of [gateway, endpoint]) {
      server.close()
      server.closeAllConnections()
    }
    database.close()
  }
  try {
    cloudPort = await listen(endpoint, settings.cloudPort, 'ANJU_CLOUD_PORT')
    port = await listen(gateway, settings.port, 'ANJU_PORT')
    pool.warm('web')
    if (settings.seed && sample.now().length === 0) {
      if (!database.empty) throw new Error(`An earlier first start did not finish. Delete ${data} and start again.`)
      console.log('First start: the sample estates move in')
      sample.keep(await seed(seeding))
    }
  } catch (error) {
    close()
    throw error
  }
  const told = (error: Error) => console.error(error.message)
  const tick = { Type: 'Timer', TriggerName: 'every-minute' }
  timers.push(setInterval(() => wxpay.pump().catch(told), PUMP_MS))
  timers.push(setInterval(() => pool.invoke('clock', tick).catch(told), MINUTE))
  return { port, cloudPort, close }
}
