import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Clock } from './clock'
import { Database, type Declaration } from './database/index'
import { createEndpoint } from './endpoint/index'
import { Faults } from './faults'
import { Pool } from './functions/pool'
import { createGateway } from './gateway/index'
import { Outbox } from './outbox'
import { renew, type SamplePerson, seed } from './seed/index'
import { BOOTSTRAP_CODE, doorEnvironment, readSettings } from './settings'
import { Storage } from './storage/index'
import { WeChat } from './wechat/index'
import { WeCom } from './wecom/index'
import { WxPay } from './wxpay/index'
import { handedOut, payEnvironment } from './wxpay/keys'

/** What cannot start says why in a sentence, without a stack. */
const orSay = <T>(work: () => T): T => {
  try {
    return work()
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}
const settings = orSay(readSettings)
const clock = new Clock(join(settings.data, 'clock'))
const dist = join(settings.root, 'dist')
const declarations = orSay(() => {
  const file = join(dist, 'collections.json')
  if (!existsSync(file)) throw new Error('The doors are not built yet. Run npm start, or npm run build first.')
  return JSON.parse(readFileSync(file, 'utf8')) as Declaration[]
})
const database = Database.open({ file: join(settings.data, 'database.sqlite'), declarations, now: clock.now })
const outbox = new Outbox(join(settings.data, 'messages.jsonl'), clock.now)
const faults = new Faults(clock.now)
const wechat = new WeChat(outbox, join(settings.data, 'wechat.json'), clock.now)
const wecom = new WeCom(outbox, clock.now)
let port = settings.port
let cloudPort = settings.cloudPort
const wxpay = new WxPay(join(settings.data, 'wxpay'), clock.now, () => `http://127.0.0.1:${port}`)
const storage = new Storage(join(settings.data, 'files'), settings.secret, () => `http://127.0.0.1:${port}`, clock.now)
const pool = new Pool({
  doors: join(dist, 'cloudfunctions'),
  runner: join(dist, 'local', 'runner.js'),
  environment: () => ({
    ...doorEnvironment(settings, cloudPort),
    ANJU_PUBLIC_URL: `http://127.0.0.1:${port}`,
    ...payEnvironment(`http://127.0.0.1:${cloudPort}/${settings.secret}/wxpay`),
  }),
  cloudUrl: () => `http://127.0.0.1:${cloudPort}`,
  offsetMs: () => clock.offsetMs,
})

const asWechat = async (openId: string, operation: string, input: unknown) =>
  (await pool.invoke('api', { operation, input }, { openId })).result
const asWeb = async (token: string | null, operation: string, input: unknown) => {
  const headers = token ? { authorization: `Bearer ${token}` } : {}
  const { result } = await pool.invoke('web', {
    path: `/call/${operation}`,
    httpMethod: 'POST',
    headers,
    body: JSON.stringify(input),
  })
  const reply = result as { statusCode: number; body: string }
  return { status: reply.statusCode, body: JSON.parse(reply.body) }
}
const cloud = {
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

const peopleFile = join(settings.data, 'people.json')
let sample: SamplePerson[] = existsSync(peopleFile) ? JSON.parse(readFileSync(peopleFile, 'utf8')) : []
const keep = (people: SamplePerson[]) => {
  sample = people
  writeFileSync(peopleFile, JSON.stringify(people), { mode: 0o600 })
}
const people = async () => {
  const renewed = await renew(cloud, sample)
  if (renewed !== sample) keep(renewed)
  return sample
}

const listen = (server: Server, at: number, name: string) =>
  new Promise<number>(resolve => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      console.error(
        taken
          ? `Port ${at} is in use. Set ${name} to a free port, for example ${name}=${at + 10} npm start`
          : error.message,
      )
      process.exit(1)
    })
    server.listen(at, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

async function main(): Promise<void> {
  const endpoint = createEndpoint({ database, pool, storage, wechat, wecom, wxpay, faults, secret: settings.secret })
  const gateway = createGateway({
    pool,
    clock,
    faults,
    outbox,
    wechat,
    wxpay,
    people,
    expireTransactions: () => database.expireTransactions(),
    dropConnections: () => endpoint.closeIdleConnections(),
    asWechat,
    storage,
    h5: join(dist, 'h5'),
  })
  cloudPort = await listen(endpoint, settings.cloudPort, 'ANJU_CLOUD_PORT')
  port = await listen(gateway, settings.port, 'ANJU_PORT')
  for (const door of ['web', 'api', 'clock']) pool.warm(door)
  if (settings.seed && sample.length === 0) {
    if (!database.empty)
      throw new Error(`An earlier first start did not finish. Delete ${settings.data} and start again.`)
    console.log('First start: the sample estates move in')
    keep(await seed(cloud))
  }
  setInterval(() => wxpay.pump().catch(error => console.error(error)), 1_000)
  setInterval(
    () =>
      pool.invoke('clock', { Type: 'Timer', TriggerName: 'every-minute' }).catch(error => console.error(error.message)),
    60_000,
  )
  console.log(
    `\nAnju is ready: http://127.0.0.1:${port}/\nWhat phones would show: http://127.0.0.1:${port}/local/outbox`,
  )
  console.log(`ANJU_READY ${JSON.stringify({ port, cloudPort })}`)
}
const stop = () => {
  pool.stop()
  database.close()
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
main().catch(error => {
  console.error(error.message)
  pool.stop()
  process.exit(1)
})
