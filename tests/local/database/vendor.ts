import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Database, type Declaration } from '../../../local/database/index'

type Sdk = typeof import('@cloudbase/node-sdk')
export type Db = ReturnType<ReturnType<Sdk['init']>['database']>

/** The unmodified SDK in front of a database of its own, over HTTP. */
export async function openVendor(declarations: Declaration[], now: () => number = Date.now) {
  const folder = mkdtempSync(join(tmpdir(), 'anju-database-'))
  const caller = { requests: 0, examined: 0, chain: 0 }
  /** How long each request is under way. */
  const delay = { ms: 0 }
  const database = Database.open({ file: join(folder, 'database.sqlite'), declarations, now })
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', async () => {
      const { action, ...params } = JSON.parse(Buffer.concat(chunks).toString())
      response.setHeader('content-type', 'application/json; charset=utf-8')
      response.end(JSON.stringify({ requestId: 'r', ...(await database.handle(action, params, caller, delay.ms)) }))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local-env',
    TCB_ENV: 'local-env',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin` }),
    SILENCE: 'true',
  })
  const sdk = (await import('@cloudbase/node-sdk')).default
  const db = sdk.init({ env: sdk.SYMBOL_CURRENT_ENV }).database() as Db
  const close = async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
    database.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { db, database, caller, delay, close }
}

export const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no refusal',
    error => String(error.code ?? error),
  )
