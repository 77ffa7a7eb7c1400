import { request } from 'node:http'
import { LocalCloud } from '../local-cloud'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await LocalCloud.start({ seeded: false })
}, 60_000)
afterAll(() => cloud.stop())

/** A request with the headers as given: `fetch` would not let a test lie about Host. */
const raw = (method: string, path: string, headers: Record<string, string>, body = '') =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((done, fail) => {
    const sent = request(cloud.url + path, { method, headers }, reply => {
      let text = ''
      reply.on('data', chunk => {
        text += chunk
      })
      reply.on('end', () => done({ status: reply.statusCode ?? 0, headers: reply.headers, body: text }))
    })
    sent.on('error', fail)
    sent.end(body)
  })
const JSON_TYPE = { 'content-type': 'application/json' }

test('a page that rebinds its name to this machine is turned away', async () => {
  for (const path of ['/', '/local/people', '/local/files/u/x.png'])
    expect(await raw('GET', path, { host: 'evil.example:8787' })).toMatchObject({ status: 403 })
  expect(await raw('GET', '/local/messages', {})).toMatchObject({ status: 200 })
})

test('a page of another site, or of another port here, cannot post', async () => {
  for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost:3000'])
    expect(await raw('POST', '/call/people.me', { ...JSON_TYPE, origin }, '{}')).toMatchObject({ status: 403 })
  expect(await raw('POST', '/call/people.me', { ...JSON_TYPE, origin: cloud.url }, '{}')).toMatchObject({ status: 401 })
})

test('a form that pretends to be JSON is refused by its type', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])
    expect(await raw('POST', '/local/clock', { 'content-type': type }, '{"advance":"P1D"}')).toMatchObject({
      status: 415,
    })
  expect(await raw('POST', '/call/people.me', {}, '{}')).toMatchObject({ status: 415 })
})

test('a caller who sends more than 6 MB is told so', async () => {
  const reply = await cloud.send('people.me', JSON.stringify({ text: 'x'.repeat(6_400_000) }), null)
  expect(reply).toMatchObject({ status: 413, body: { code: 'request.too_large', retry: false } })
})

test('a caller reads the cost of an answer from its headers', async () => {
  const reply = await raw(
    'POST',
    '/call/people.me',
    { ...JSON_TYPE, authorization: `Bearer per_${'0'.repeat(32)}.${'f'.repeat(24)}` },
    '{}',
  )
  expect(reply.status).toBe(401)
  expect(reply.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  expect(Number(reply.headers['x-db-requests'])).toBe(1)
})

test('a visitor cannot climb out of the app’s folder or break the address', async () => {
  for (const path of ['/..%2f..%2fpackage.json', '/%2e%2e/package.json', '/js/..%2f..%2f..%2fpackage.json'])
    expect((await raw('GET', path, {})).body).not.toContain('"anju"')
  expect(await raw('GET', '/%', {})).toMatchObject({ status: 400 })
  expect(await raw('GET', '/local/files/%', {})).toMatchObject({ status: 400 })
})

test('whoever does not know an instance’s secret reads nothing through the cloud port', async () => {
  const reply = await fetch(`http://127.0.0.1:${cloud.cloudPort}/tcb/${'0'.repeat(32)}?env=local-env`, {
    method: 'POST',
    body: JSON.stringify({ action: 'database.getDocument', collectionName: 'persons', query: '{}' }),
  })
  expect(await reply.json()).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
})

test('whoever does not know the secret cannot speak to the simulated vendors', async () => {
  for (const path of [
    '/wechat/cgi-bin/stable_token',
    '/wecom/cgi-bin/webhook/send?key=robot-hupan-queue',
    '//wechat/x',
  ])
    expect((await fetch(`http://127.0.0.1:${cloud.cloudPort}${path}`, { method: 'POST', body: '{}' })).status).toBe(404)
})
