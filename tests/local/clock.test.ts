import { durationMs } from '../../local/clock'
import { LocalCloud } from '../local-cloud'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await LocalCloud.start({ seeded: false, apart: true })
}, 60_000)
afterAll(() => cloud.stop())
const now = async () => ((await (await fetch(`${cloud.url}/local/clock`)).json()) as { now: number }).now

test.each([
  ['PT31M', 31 * 60_000],
  ['P1DT2H', 26 * 3_600_000],
  ['P2W', 14 * 86_400_000],
  ['PT0.5S', 500],
  ['P', null],
  ['PT', null],
  ['-PT1M', null],
  ['31', null],
  [31, null],
])('a duration written %p is %p ms', (text, expected) => expect(durationMs(text)).toBe(expected))

test('time that was moved on stays moved after the machine is switched off', async () => {
  const before = await now()
  const { now: after } = await cloud.advance('PT31M')
  expect(after - before).toBeGreaterThanOrEqual(31 * 60_000)
  await cloud.kill()
  await cloud.restart()
  expect((await now()) - before).toBeGreaterThanOrEqual(31 * 60_000)
})

test('the doors see the moved time', async () => {
  const reply = await fetch(`${cloud.url}/call/people.me`, {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  })
  expect(Math.abs(Number(reply.headers.get('x-server-now')) - (await now()))).toBeLessThan(5_000)
})

test('whoever asks for no time at all is told how to ask', async () => {
  expect(await cloud.post('/local/clock', { advance: 'soon' })).toMatchObject({ code: 'local.bad_request' })
})
