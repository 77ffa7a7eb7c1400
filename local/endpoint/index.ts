import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Caller, Database } from '../database/index'
import type { Faults } from '../faults'
import { FunctionError, type Pool } from '../functions/pool'
import type { Storage } from '../storage/index'
import type { WeChat } from '../wechat/index'
import type { WeCom } from '../wecom/index'
import type { WxPay } from '../wxpay/index'

interface Vendors {
  database: Database
  pool: Pool
  storage: Storage
  wechat: WeChat
  wecom: WeCom
  wxpay: WxPay
  faults: Faults
  secret: string
}
type Json = Record<string, unknown>
const LIMIT = 6 * 1024 * 1024

export const readBody = (request: IncomingMessage, limit = LIMIT): Promise<Buffer | null> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else chunks.length = 0
    })
    request.on('end', () => resolve(size > limit ? null : Buffer.concat(chunks)))
    request.on('error', reject)
  })

/** The second port: what the doors' SDK and the doors' own calls to vendors arrive at. */
export function createEndpoint(vendors: Vendors): Server {
  const server = createServer((request, response) => {
    route(vendors, request, response).catch(error => {
      console.error('local endpoint', error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  server.keepAliveTimeout = 120_000
  server.requestTimeout = 0
  return server
}

async function route(vendors: Vendors, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '/'
  if (path.startsWith('/tcb/')) return tcb(vendors, request, response, path)
  const url = new URL(path, 'http://localhost')
  const [, secret = '', vendor = ''] = url.pathname.split('/')
  if (vendors.pool.isBuried(secret)) return void request.resume()
  if (secret !== vendors.secret && !vendors.pool.callerOf(secret)) {
    request.resume()
    return void response.writeHead(404).end()
  }
  const body = await readBody(request)
  if (vendors.faults.spoil(vendor, response)) return
  if (vendor === 'wxpay' && body) return vendors.wxpay.serve(request, response, body)
  const rest = url.pathname.slice(secret.length + vendor.length + 2)
  const server = vendor === 'wechat' ? vendors.wechat : vendor === 'wecom' ? vendors.wecom : null
  if (!server || request.method !== 'POST' || !body) return void response.writeHead(404).end()
  response.setHeader('content-type', 'application/json; charset=utf-8')
  const said = parsed(body)
  response.end(
    JSON.stringify(
      said ? server.answer(rest, url.searchParams, said) : { errcode: 47001, errmsg: 'data format error' },
    ),
  )
}

async function tcb(vendors: Vendors, request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  const body = await readBody(request)
  const secret = path.slice(5, 37)
  if (vendors.pool.isBuried(secret)) return
  const caller =
    vendors.pool.callerOf(secret) ??
    (secret === vendors.secret.slice(0, 32) ? { requests: 0, examined: 0, chain: 0 } : null)
  const requestId = randomUUID()
  let envelope: Json
  if (!caller) envelope = { code: 'SIGN_PARAM_INVALID', message: 'the credentials are not known here' }
  else if (!body) envelope = { code: 'EXCEED_MAX_PAYLOAD_SIZE', message: 'the request is larger than 6 MB' }
  else {
    const params = parse(request, body)
    if (String(params?.action).startsWith('storage.') && vendors.faults.spoil('storage', response)) return
    envelope = params ? await act(vendors, params, caller) : { code: 'INVALID_PARAM', message: 'the body is not JSON' }
  }
  if (vendors.pool.diesNow(secret) || vendors.pool.isBuried(secret)) return
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(JSON.stringify({ requestId, ...envelope }))
}

const parsed = (body: Buffer): Json | null => {
  try {
    return JSON.parse(body.toString() || '{}')
  } catch {
    return null
  }
}
function parse(request: IncomingMessage, body: Buffer): Json | null {
  const boundary = /^multipart\/form-data.*boundary=(.+)$/.exec(request.headers['content-type'] ?? '')?.[1]
  if (!boundary) return parsed(body)
  const fields: Json = {}
  for (const part of body.toString('utf8').split(`--${boundary}`)) {
    const found = /name="([^"]+)"[\s\S]*?\r\n\r\n([\s\S]*)\r\n$/.exec(part)
    if (found) fields[found[1] as string] = found[2]
  }
  return fields
}

async function act(vendors: Vendors, params: Json, caller: Caller): Promise<Json> {
  const action = String(params.action ?? '')
  if (action.startsWith('database.'))
    return vendors.database.handle(action, params, caller, vendors.faults.delayOf('database'))
  const store = vendors.storage.actions[action]
  if (store) return store(params)
  if (action === 'functions.invokeFunction') {
    try {
      const name = String(params.function_name)
      const data = params.request_data ? JSON.parse(String(params.request_data)) : {}
      const { result, caller: inner } = await vendors.pool.invoke(name, data)
      // What another function did for this call counts as its own; the clock works for everybody.
      if (name !== 'clock') {
        caller.requests += inner.requests
        caller.examined += inner.examined
        caller.chain += inner.chain
      }
      return { data: { response_data: JSON.stringify(result) } }
    } catch (error) {
      if (error instanceof FunctionError) return { code: 'FUNCTIONS_EXECUTE_FAIL', message: error.message }
      throw error
    }
  }
  return { code: 'local.unsupported', message: `The local cloud does not do ${action}` }
}
