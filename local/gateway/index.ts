import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { readBody } from '../endpoint/index'
import { FunctionError, type Invocation, type Pool } from '../functions/pool'
import type { Storage } from '../storage/index'
import { serveApp } from './app'
import { type Control, control } from './control'

interface GatewayParts extends Control {
  pool: Pool
  storage: Storage
  h5: string
}
interface HttpReply {
  statusCode?: number
  headers?: Record<string, string>
  body?: string
}
const TOO_LARGE = {
  code: 'request.too_large',
  message: '内容太大了，请分几次提交 / Too large; please send it in parts',
  retry: false,
}
const BROKEN = { code: 'internal', message: '出了点问题，请稍后再试 / Something broke; please try again', retry: true }

/** The first port: the app, `POST /call/…` as the platform's HTTP access would run it, and `/local/…`. */
export function createGateway(parts: GatewayParts): Server {
  const server = createServer((request, response) => {
    route(parts, request, response).catch(error => {
      if (!(error instanceof URIError)) console.error('local gateway', error)
      if (response.headersSent) response.end()
      else if (error instanceof URIError)
        json(response, 400, { code: 'request.malformed', message: 'No such address', retry: false })
      else json(response, 500, BROKEN)
    })
  })
  // Longer than a client keeps one at all (ten minutes): it is never closed as somebody sends on it.
  server.keepAliveTimeout = 660_000
  return server
}

export const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}

/** A page of another site must not reach us by name tricks or by posting across. */
function isForeign(request: IncomingMessage): boolean {
  const { host = '', origin } = request.headers
  return (
    !/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host) || (origin !== undefined && origin !== `http://${host}`)
  )
}

async function route(parts: GatewayParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (isForeign(request))
    return json(response, 403, {
      code: 'local.foreign',
      message: 'This address answers only to its own pages',
      retry: false,
    })
  const url = new URL(request.url ?? '/', 'http://localhost')
  if (url.pathname.startsWith('/local/files/')) {
    if (parts.faults.spoil('storage', response) || parts.faults.spoil('files', response)) return void request.resume()
    return parts.storage.serve(request, response, url)
  }
  if (request.method === 'POST' && !/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    request.resume()
    return json(response, 415, { code: 'request.malformed', message: 'JSON bodies only', retry: false })
  }
  const body = request.method === 'POST' ? await readBody(request) : Buffer.alloc(0)
  if (!body) return json(response, 413, TOO_LARGE)
  if (url.pathname.startsWith('/local/')) return control(parts, request, response, url, body)
  if (/^\/(call|verify|link)\//.test(url.pathname)) return callDoor(parts, 'web', request, response, url, body)
  if (url.pathname.startsWith('/wxpay/notify/') && request.method === 'POST' && parts.pool.has('wxpay'))
    return callDoor(parts, 'wxpay', request, response, url, body)
  if (request.method === 'GET') return serveApp(parts.h5, response, url.pathname)
  json(response, 404, { code: 'local.no_route', message: 'There is nothing here', retry: false })
}

async function callDoor(
  parts: GatewayParts,
  door: string,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  body: Buffer,
): Promise<void> {
  const event = {
    path: url.pathname,
    httpMethod: request.method,
    headers: { ...request.headers, 'x-real-ip': request.socket.remoteAddress },
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: { requestId: randomUUID() },
    body: body.toString(),
    isBase64Encoded: false,
  }
  let invocation: Invocation
  try {
    invocation = await parts.pool.invoke(door, event)
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error
    console.error(error.message)
    return json(response, 500, BROKEN)
  }
  const { result, requestId, caller } = invocation
  const reply = (result ?? {}) as HttpReply
  // A bare value becomes 200, as on the platform.
  response.writeHead(reply.statusCode ?? 200, {
    ...reply.headers,
    'x-request-id': requestId,
    'x-db-requests': String(caller.requests),
    'x-db-chain': String(caller.chain),
    'x-docs-examined': String(caller.examined),
  })
  response.end(reply.body ?? JSON.stringify(reply))
}
