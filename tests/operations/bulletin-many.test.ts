import { join } from 'node:path'
import Sqlite from 'libsql'
import { LocalCloud } from '../local-cloud'
import { must } from './visitors'

const [CLERK, MANAGER] = ['wx_clerk_li', 'wx_manager_he']
const HOUR = 3_600_000
const [BUILDINGS, HOMES] = [120, 20]
jest.setTimeout(240_000)
let cloud: LocalCloud
let estateId: string
const personOf = (building: number, at: number) => `per_many${building}x${at}x`.padEnd(36, '0')
/** More homes than one go takes, one of them in the hands of somebody who has another. */
function homes() {
  const member = { grantId: 'grt', name: '某', role: 'owner', from: 0, until: null }
  const house = { kind: 'house', floor: 1, buildingId: null, grossFloorArea: '88.50', houseType: null, use: null }
  return Array.from({ length: BUILDINGS * HOMES }, (_, n) => {
    const [building, at] = [Math.floor(n / HOMES), n % HOMES]
    const code = `${building + 100}-1-${at + 101}`
    const names = {
      code,
      key: code,
      spellings: [code],
      counted: code,
      label: `${building + 100} 栋 1 单元 ${at + 101}`,
    }
    const members = [{ ...member, personId: at === 0 ? personOf(0, 0) : personOf(building, at) }]
    return { _id: `hse_many_${code}`, estateId, ...house, ...names, occupancy: 'occupied', digest: '', members }
  })
}
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(CLERK).estateId
  await cloud.kill()
  const file = new Sqlite(join(cloud.data, 'database.sqlite'))
  const put = file.prepare('INSERT OR REPLACE INTO doc VALUES (?, ?, ?)')
  file.exec('BEGIN')
  for (const one of homes()) put.run('places', one._id, JSON.stringify(one))
  file.exec('COMMIT')
  file.close()
  await cloud.restart()
})
afterAll(() => cloud.stop())

const PEOPLE = BUILDINGS * (HOMES - 1) + 1
/** Written, approved, and on its way in an hour: no clock that a command wakes begins it. */
async function scheduled(title: string): Promise<string> {
  const asked = { estateId, title, text: '周三停梯', roles: ['owner'], doors: [] }
  const { bulletinId, version } = await must(cloud, CLERK, 'bulletin.draft', asked)
  await must(cloud, MANAGER, 'bulletin.approve', { bulletinId, version })
  const { now } = await cloud.advance('PT0S')
  await must(cloud, CLERK, 'bulletin.publish', { bulletinId, at: now + HOUR })
  await cloud.kill()
  await cloud.restart(2 * HOUR)
  return bulletinId
}
/** One go of a job: how many requests it took; null: it died. */
async function run(job: string): Promise<number | null> {
  const headers = { 'content-type': 'application/json' }
  const asked = { method: 'POST', body: '{}', headers }
  const reply = await fetch(`${cloud.url}/local/jobs/${job}/run`, asked).catch(() => null)
  await reply?.text()
  return reply?.ok ? Number(reply.headers.get('x-db-requests')) : null
}
const isOut = async (bulletinId: string) => {
  const { state, desk } = await must(cloud, CLERK, 'bulletin.get', { bulletinId })
  return state === 'published' && !desk.telling
}
/** Who was sent it, each message. */
async function sentTo(bulletinId: string): Promise<string[]> {
  for (let tries = 0; tries < 20; tries += 1) await run('delivery')
  const file = new Sqlite(join(cloud.data, 'database.sqlite'), { readonly: true })
  const rows = file.prepare("SELECT body FROM doc WHERE c = 'deliveries'").all() as { body: string }[]
  file.close()
  return rows
    .map(({ body }) => JSON.parse(body))
    .filter(one => one.event === 'bulletin.published' && one.reference.bulletinId === bulletinId)
    .map(one => one.recipientId)
}
const expectOnce = async (bulletinId: string) => {
  const sent = await sentTo(bulletinId)
  const { counts } = await must(cloud, CLERK, 'bulletin.unread', { bulletinId })
  expect([sent.length, new Set(sent).size]).toEqual([counts[0].told, counts[0].told])
  expect(new Set(sent.filter(one => one.startsWith('per_many'))).size).toBe(PEOPLE)
}

test('a clerk’s notice to thousands takes one request for fifty of them at most, and reaches each once', async () => {
  const bulletinId = await scheduled('年检')
  let requests = 0
  for (let tries = 0; tries < 10 && !(await isOut(bulletinId)); tries += 1) requests += (await run('bulletins')) ?? 0
  await expectOnce(bulletinId)
  expect(requests).toBeGreaterThan(10)
  expect(requests).toBeLessThanOrEqual(PEOPLE / 50)
})
test('a clock that dies between its stretches goes on where it stopped, and nobody is told twice', async () => {
  let died = 0
  for (const after of [6, 11, 17, 23, 29, 36]) {
    const bulletinId = await scheduled(`演练 ${after}`)
    await cloud.post('/local/faults', { vendor: 'instance', mode: 'clock', afterRequests: after })
    for (let tries = 0; tries < 12; tries += 1) {
      await run('bulletins')
      if (await isOut(bulletinId)) break
      died += 1
      await cloud.post('/local/faults', { vendor: 'transactions' })
      await cloud.kill()
      await cloud.restart(31_000)
    }
    await expectOnce(bulletinId)
  }
  expect(died).toBeGreaterThanOrEqual(4)
})
