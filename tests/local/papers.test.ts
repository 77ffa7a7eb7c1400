import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MadePaper } from '../../shared/paper/schema'
import { LocalCloud } from '../local-cloud'
import { receiptOf } from '../rules/paper/samples'

jest.setTimeout(60_000)
let cloud: LocalCloud
beforeAll(async () => {
  cloud = await LocalCloud.start()
})
afterAll(() => cloud.stop())

/** As the vendor's `callFunction` reaches a function: on the second port, behind the secret. */
async function call(data: object): Promise<{ made?: MadePaper; failed?: string }> {
  const { secret } = JSON.parse(readFileSync(join(cloud.data, 'keys.json'), 'utf8'))
  const body = { action: 'functions.invokeFunction', function_name: 'papers', request_data: JSON.stringify(data) }
  const reply = await fetch(`http://127.0.0.1:${cloud.cloudPort}/tcb/${secret}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
  return JSON.parse((await reply.json()).data.response_data)
}
const signed = (order: string, at = Date.now()) => {
  const { masterKey } = JSON.parse(readFileSync(join(cloud.data, 'keys.json'), 'utf8'))
  return { order, at, proof: createHmac('sha256', masterKey).update(`papers\n${at}\n${order}`).digest('base64url') }
}
const ORDER = { path: 'papers/test/one.pdf', paper: receiptOf() }

describe('the papers door', () => {
  test('prints for another door of ours, with the fonts that lie beside its bundle', async () => {
    const { made } = await call(signed(JSON.stringify(ORDER)))
    expect(made).toMatchObject({ fileHash: expect.stringMatching(/^[0-9a-f]{64}$/), missing: [] })
    const file = readFileSync(join(cloud.data, 'files', ORDER.path))
    expect(file.subarray(0, 5).toString()).toBe('%PDF-')
    expect(made?.bytes).toBe(file.length)
  })
  test.each<[string, () => object]>([
    ['bears no proof', () => ({ order: JSON.stringify(ORDER), at: Date.now() })],
    ['is forged', () => ({ ...signed(JSON.stringify(ORDER)), proof: 'A'.repeat(43) })],
    [
      'was altered on the way',
      () => ({ ...signed(JSON.stringify(ORDER)), order: JSON.stringify({ ...ORDER, path: 'papers/x.pdf' }) }),
    ],
    ['is old', () => signed(JSON.stringify(ORDER), Date.now() - 10 * 60_000)],
    ['would write outside its folder', () => signed(JSON.stringify({ ...ORDER, path: 'papers/../u/per_x/a.pdf' }))],
    ['names a folder of a person', () => signed(JSON.stringify({ ...ORDER, path: 'u/per_x/a.pdf' }))],
    ['is nothing', () => ({})],
  ])('prints nothing when the order %s', async (_why, event) => {
    expect(await call(event())).toEqual({ failed: 'not an order of our doors' })
  })
  test('is not reached from a browser at all', async () => {
    const reply = await fetch(`${cloud.url}/papers`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    })
    expect(reply.status).toBe(404)
  })
})
