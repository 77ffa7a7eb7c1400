import { request } from 'node:http'
import { LocalCloud } from '../local-cloud'

jest.setTimeout(60_000)
let cloud: LocalCloud
beforeAll(async () => {
  cloud = await LocalCloud.start({ seeded: false })
})
afterAll(() => cloud.stop())

/** A browser at another address of this machine, which also claims to be somebody else. */
const openFrom = (localAddress: string) =>
  new Promise<number | undefined>((done, fail) => {
    const headers = { 'content-type': 'application/json', 'x-real-ip': '10.0.0.9' }
    const asked = request(`${cloud.url}/call/people.openSession`, { method: 'POST', localAddress, headers }, reply => {
      reply.resume()
      reply.on('end', () => done(reply.statusCode))
    })
    asked.on('error', fail)
    asked.end('{}')
  })

test('a stranger opens sixty sign-ins from one address and no more, whatever the header says; others do not notice', async () => {
  const statuses = []
  for (let n = 0; n < 62; n += 1) statuses.push(await openFrom('127.0.0.2'))
  expect(statuses).toEqual([...Array(60).fill(200), 429, 429])
  expect(await openFrom('127.0.0.3')).toBe(200)
  await cloud.advance('PT6M')
  expect(await openFrom('127.0.0.2')).toBe(200)
})
