import { LocalCloud, requestId } from '../local-cloud'
import { must, upload } from './visitors'

const [CLERK, SUPERVISOR, MANAGER, ZHAO] = ['wx_clerk_li', 'wx_supervisor_wang', 'wx_manager_he', 'wx_worker_zhao']
const [LIN, ZHOU, FOREIGN] = ['wx_owner_lin', 'wx_owner_zhou', 'wx_worker_luo']
const DAY = 86_400_000
jest.setTimeout(180_000)
let cloud: LocalCloud
let estateId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(CLERK).estateId
})
afterAll(() => cloud.stop())

const clock = async (): Promise<number> => (await cloud.advance('PT0S')).now
const NOTICE = { title: '电梯年检', text: '周三上午停梯\n请走楼梯', roles: ['owner', 'family', 'tenant'] }
const act = async (who: string, verb: string, input: object) => (await cloud.call(who, `bulletin.${verb}`, input)).body
const drafted = (over: object = {}, who = CLERK) => act(who, 'draft', { estateId, ...NOTICE, ...over })
async function approved(over: object = {}): Promise<string> {
  const { bulletinId, version } = await drafted(over)
  expect((await act(MANAGER, 'approve', { bulletinId, version })).bulletinId).toBe(bulletinId)
  return bulletinId
}
const seen = (bulletinId: string, who = CLERK) => must(cloud, who, 'bulletin.get', { bulletinId })
const runJobs = async () => {
  for (const job of ['bulletins', 'delivery']) await cloud.post(`/local/jobs/${job}/run`)
}
/** What there is once the jobs have done it: another clock, that was woken, may be at it and not ready for a while. */
async function once<T>(find: () => Promise<T | null | undefined | false>, otherwise: string): Promise<T> {
  for (const since = performance.now(); performance.now() - since < 60_000; ) {
    await runJobs()
    const found = await find()
    if (found) return found
  }
  throw new Error(otherwise)
}
const isOut = (bulletinId: string): Promise<any> =>
  once(async () => {
    const one = await seen(bulletinId)
    return one.state === 'published' && !one.desk.telling && one
  }, 'it never goes out')
async function sent(over: object = {}): Promise<string> {
  const bulletinId = await approved(over)
  await must(cloud, CLERK, 'bulletin.publish', { bulletinId })
  await isOut(bulletinId)
  return bulletinId
}
const told = async (who: string, bulletinId: string): Promise<string[]> =>
  (await must(cloud, who, 'notice.inbox')).items
    .filter((one: any) => one.reference.bulletinId === bulletinId)
    .map((one: any) => one.event)
const heard = (who: string, bulletinId: string, count: number): Promise<string[]> =>
  once(async () => {
    const events = await told(who, bulletinId)
    return events.length >= count && events
  }, `${who} hears nothing`)
const listOf = async (who: string): Promise<any[]> => (await must(cloud, who, 'bulletin.list', { estateId })).items
const mine = async (who: string, bulletinId: string) => (await listOf(who)).find(one => one.bulletinId === bulletinId)
const unread = (bulletinId: string, more: object = {}) => must(cloud, CLERK, 'bulletin.unread', { bulletinId, ...more })

test('a clerk’s notice to one entrance reaches those who live there, each once, and she sees who has not read it', async () => {
  const { bulletinId, version } = await drafted({ doors: ['2-1-*'] })
  expect(await heard(MANAGER, bulletinId, 1)).toEqual(['bulletin.asked'])
  await must(cloud, MANAGER, 'bulletin.approve', { bulletinId, version })
  expect(await heard(CLERK, bulletinId, 1)).toEqual(['bulletin.approved'])
  expect([await told(ZHOU, bulletinId), await mine(ZHOU, bulletinId)]).toEqual([[], undefined])
  await must(cloud, CLERK, 'bulletin.publish', { bulletinId })
  await isOut(bulletinId)
  expect(await heard(ZHOU, bulletinId, 1)).toEqual(['bulletin.published'])
  expect([await told(LIN, bulletinId), await mine(LIN, bulletinId)]).toEqual([[], undefined])
  expect(await act(LIN, 'get', { bulletinId })).toMatchObject({ code: 'bulletin.not_found' })
  expect(await mine(ZHOU, bulletinId)).toMatchObject({ title: '电梯年检', lead: '周三上午停梯 请走楼梯', done: false })
  const before = await unread(bulletinId)
  const { told: all } = before.counts[0]
  expect(before.items.map((one: any) => one.name)).toContain(cloud.who(ZHOU).name)
  await must(cloud, ZHOU, 'bulletin.read', { bulletinId })
  expect((await mine(ZHOU, bulletinId)).done).toBe(true)
  const after = await unread(bulletinId)
  expect(after.counts[0]).toEqual({ role: 'owner', told: all, unread: before.counts[0].unread - 1 })
  expect(after.items.map((one: any) => one.name)).not.toContain(cloud.who(ZHOU).name)
  expect((await unread(bulletinId, { role: 'tenant' })).items.every((one: any) => one.role === 'tenant')).toBe(true)
})
test('nobody approves what they wrote, nor words that changed since they were read, and a change is approved again', async () => {
  const { bulletinId, version } = await drafted({}, SUPERVISOR)
  expect(await act(SUPERVISOR, 'approve', { bulletinId, version })).toMatchObject({ code: 'bulletin.own_draft' })
  expect(await act(CLERK, 'publish', { bulletinId })).toMatchObject({ code: 'bulletin.wrong_state' })
  const changed = await drafted({ bulletinId, version, text: '改到周四' })
  expect(await act(MANAGER, 'approve', { bulletinId, version })).toMatchObject({ code: 'request.outdated' })
  await must(cloud, MANAGER, 'bulletin.approve', { bulletinId, version: changed.version })
  expect(await drafted({ bulletinId, version })).toMatchObject({ code: 'request.outdated' })
  await drafted({ bulletinId, version: changed.version, text: '改到周五' })
  expect((await seen(bulletinId)).state).toBe('draft')
  // The supervisor wrote of it once: she stays one of its writers.
  const { desk } = await seen(bulletinId)
  expect(await act(SUPERVISOR, 'approve', { bulletinId, version: desk.version })).toMatchObject({
    code: 'bulletin.own_draft',
  })
  await must(cloud, CLERK, 'bulletin.withdraw', { bulletinId, why: '取消' })
  expect(await heard(SUPERVISOR, bulletinId, 3)).toContain('bulletin.declined')
})
test('a clerk is told what cannot be: nobody, doors that are not there, markup, pictures, times', async () => {
  const now = await clock()
  const cells: [object, string][] = [
    [{ roles: [] }, 'bulletin.nobody'],
    [{ doors: ['9-9-999'] }, 'bulletin.unknown_door'],
    [{ text: '<script>alert(1)</script>' }, 'bulletin.markup'],
    [{ photos: Array(10).fill('cloud://x/u/per/fil.png') }, 'bulletin.too_many_photos'],
    [{ endsAt: now - DAY }, 'bulletin.over'],
    [{ bulletinId: 'bul_none' }, 'bulletin.not_found'],
    [{ estateId: 'est_songlin' }, 'estate.not_found'],
    // Not even whether a door is there is learnt of another estate.
    [{ estateId: 'est_songlin', doors: ['9-9-999'] }, 'estate.not_found'],
    [{ photos: ['cloud://x/kept/00000000000000000000000000000000-0.png'] }, 'file.not_yours'],
  ]
  for (const [over, code] of cells) expect([over, (await drafted(over)).code]).toEqual([over, code])
  const bulletinId = await approved({ roles: ['treasurer'], doors: ['1-1-101'], endsAt: now + 2 * DAY })
  expect(await act(CLERK, 'publish', { bulletinId, at: now + 300 * DAY })).toMatchObject({ code: 'bulletin.too_far' })
  expect(await act(CLERK, 'publish', { bulletinId, at: now + 3 * DAY })).toMatchObject({ code: 'bulletin.over' })
  const empty = await approved({ doors: ['2-1-102'], roles: ['tenant'] })
  expect(await act(CLERK, 'publish', { bulletinId: empty })).toMatchObject({ code: 'bulletin.nobody' })
  expect(await act(FOREIGN, 'get', { bulletinId })).toMatchObject({ code: 'bulletin.not_found' })
  expect(await act(CLERK, 'desk', { estateId: 'est_songlin' })).toMatchObject({ code: 'estate.not_found' })
  expect((await must(cloud, CLERK, 'bulletin.list', { estateId: 'est_songlin' })).items).toEqual([])
})
test('pictures are kept as they were checked, and a change keeps them', async () => {
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  )
  const { bulletinId, version } = await drafted({ photos: [await upload(cloud, CLERK, PNG, 'png')] })
  const [photo] = (await seen(bulletinId)).photos
  expect(photo.fileId).toContain('/kept/')
  expect((await fetch(photo.url)).status).toBe(200)
  await drafted({ bulletinId, version, photos: [photo.fileId], text: '改' })
  expect((await seen(bulletinId)).photos.map((one: any) => one.fileId)).toEqual([photo.fileId])
})
test('a notice goes out at its time, what is pinned stands first, and what is over leaves the list', async () => {
  const now = await clock()
  const pinned = await sent({ title: '置顶', pinned: true })
  const later = await approved({ title: '定时', endsAt: now + 4 * DAY })
  await must(cloud, CLERK, 'bulletin.publish', { bulletinId: later, at: now + DAY })
  await runJobs()
  expect([(await seen(later)).state, await mine(LIN, later)]).toEqual(['scheduled', undefined])
  expect((await must(cloud, CLERK, 'bulletin.desk', { estateId })).items.map((one: any) => one.bulletinId)).toContain(
    later,
  )
  await cloud.advance('P1D')
  await isOut(later)
  expect(await heard(LIN, later, 1)).toEqual(['bulletin.published'])
  expect((await listOf(LIN))[0].bulletinId).toBe(pinned)
  await cloud.advance('P4D')
  expect(await mine(LIN, later)).toBeUndefined()
  expect((await listOf(LIN))[0].bulletinId).toBe(pinned)
  await must(cloud, CLERK, 'bulletin.withdraw', { bulletinId: pinned, why: '写错日期' })
  expect(await mine(LIN, pinned)).toBeUndefined()
  expect(await seen(pinned, LIN)).toMatchObject({ state: 'withdrawn', why: '写错日期', text: '', desk: null })
  expect(await act(LIN, 'read', { bulletinId: pinned })).toMatchObject({ code: 'bulletin.wrong_state' })
  expect(await seen(pinned)).toMatchObject({ text: NOTICE.text, desk: { withdrawnBy: '李梅' } })
})
test('a must-read one is done once it is confirmed, and staff that it is not to cannot mark it', async () => {
  const bulletinId = await sent({ mustRead: true, doors: ['3-2-*'] })
  const input = { bulletinId, requestId: requestId() }
  for (const _ of [1, 2]) expect((await act(LIN, 'read', input)).bulletinId).toBe(bulletinId)
  expect((await mine(LIN, bulletinId)).done).toBe(false)
  await must(cloud, LIN, 'bulletin.read', { bulletinId, confirm: true })
  await must(cloud, LIN, 'bulletin.read', { bulletinId })
  expect((await mine(LIN, bulletinId)).done).toBe(true)
  expect(await act(CLERK, 'read', { bulletinId })).toMatchObject({ code: 'bulletin.not_found' })
  const toStaff = await sent({ roles: ['worker'] })
  expect([(await mine(ZHAO, toStaff))?.done, await mine(LIN, toStaff)]).toEqual([false, undefined])
})
test('whoever has not read it is reminded once, and nobody else; a double tap reminds and publishes once', async () => {
  const bulletinId = await approved({ doors: ['2-1-*', '3-2-*'] })
  const publishing = { bulletinId, requestId: requestId() }
  for (const _ of [1, 2]) expect((await act(CLERK, 'publish', publishing)).bulletinId).toBe(bulletinId)
  await Promise.all([1, 2, 3].map(() => cloud.post('/local/jobs/bulletins/run')))
  await isOut(bulletinId)
  await heard(ZHOU, bulletinId, 1)
  await heard(LIN, bulletinId, 1)
  await must(cloud, LIN, 'bulletin.read', { bulletinId })
  const reminding = { bulletinId, requestId: requestId() }
  for (const _ of [1, 2]) expect((await act(CLERK, 'remind', reminding)).bulletinId).toBe(bulletinId)
  await isOut(bulletinId)
  expect(await heard(ZHOU, bulletinId, 2)).toEqual(['bulletin.reminded', 'bulletin.published'])
  expect(await told(LIN, bulletinId)).toEqual(['bulletin.published'])
  expect(await act(MANAGER, 'remind', { bulletinId })).toMatchObject({ code: 'bulletin.reminded_already' })
})
test('a clock that dies after any of its requests tells everybody once', async () => {
  const reached = new Set<string>()
  let died = 0
  for (let after = 1; after <= 24; after += 1) {
    const bulletinId = await approved({ title: `演练 ${after}` })
    await cloud.post('/local/faults', { vendor: 'instance', mode: 'clock', afterRequests: after })
    await must(cloud, CLERK, 'bulletin.publish', { bulletinId })
    for (let tries = 0; tries < 12; tries += 1) {
      await runJobs().catch(() => undefined)
      const one = await seen(bulletinId)
      if (one.state === 'published' && !one.desk.telling) break
      died += 1
      await cloud.post('/local/faults', { vendor: 'transactions' })
      await cloud.advance('PT31S')
    }
    await isOut(bulletinId)
    for (const who of [LIN, ZHOU])
      expect([after, await heard(who, bulletinId, 1)]).toEqual([after, ['bulletin.published']])
    const { counts } = await unread(bulletinId)
    reached.add(JSON.stringify(counts))
  }
  expect(died).toBeGreaterThan(0)
  expect(reached.size).toBe(1)
})
