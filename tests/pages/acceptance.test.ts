import type { Change, Inspection } from '../../shared/inspection/schema'
import { itemsOf } from '../../shared/inspection/schema'
import { sync } from '../../shared/inspection/sync'
import { DEFAULT_CHAPTERS } from '../../shared/inspection/template'
import { boot, type Door, refuse, until } from './harness'
import { zhao } from './people'
import { inspection, viewOf } from './visits'

const ITEMS = itemsOf(DEFAULT_CHAPTERS).map(item => item.itemId)
/** The server, with the rules it really has, behind a network that can be cut or lose an answer. */
const server = {
  form: inspection() as Inspection,
  files: [] as string[],
  online: true,
  loseAnswers: 0,
  refused: new Set<string>(),
  storageDown: false,
  syncs: 0,
}
const wire = () => {
  if (!server.online) throw new Error('no network')
}
const through = <T>(answer: T): T => {
  wire()
  return answer
}
let targets = 0
const door: Door = {
  'people.me': () => through(zhao),
  'notice.templates': () => through({ items: [] }),
  'booking.dayPlan': () => through({ items: [] }),
  'inspection.get': () => through(viewOf(server.form)),
  'file.target': () => {
    wire()
    targets += 1
    return { fileId: `cloud://env.bucket/u/per_zhao/fil_${targets}.jpg`, url: '', headers: {} }
  },
  'inspection.sync': ({ deviceId, sentAt, changes }: { deviceId: string; sentAt: number; changes: Change[] }) => {
    wire()
    server.syncs += 1
    const photos = changes.flatMap(change => ('photos' in change && change.photos) || [])
    if (server.storageDown && photos.length > 0) throw refuse('storage.unavailable', '请稍后再试', { retry: true })
    const bad = photos.filter(photo => server.refused.has(photo)).map(fileId => ({ fileId, code: 'file.heic' }))
    if (bad.length > 0) throw refuse('file.heic', 'HEIC', { reference: { files: bad } })
    const {
      inspection: after,
      accepted,
      duplicates,
    } = sync(server.form, { deviceId, sentAt, changes }, 'per_zhao', Date.now())
    server.form = after
    if (server.loseAnswers > 0) {
      server.loseAnswers -= 1
      throw new Error('the answer got lost')
    }
    return { inspectionId: 'ins_1', version: after.version, accepted, duplicates, clockOffMs: 0 }
  },
}
const stored = new Map<string, string>()
const files = new Map<string, string>()
let cutAfter = Number.POSITIVE_INFINITY
const upload = async (cloudPath: string, filePath: string) => {
  wire()
  if (!files.has(filePath)) throw new Error(`nothing at ${filePath}`)
  if (server.files.length >= cutAfter) throw new Error('the upload broke off')
  server.files.push(`cloud://env.bucket/${cloudPath}`)
}
/** Starts the app anew on the same phone, as after it was closed. */
const start = () => {
  jest.resetModules()
  document.body.innerHTML = ''
  return boot(door, { stored, files, upload })
}
let app = start()
const open = () => app.open('packages/desk/walk/index', { inspectionId: 'ins_1' })
type Page = Awaited<ReturnType<typeof open>>
let taken = 0
/** Two shots with the camera. */
const shoot = async (page: Page, item: string, count: number) => {
  const shots = Array.from({ length: count }, () => {
    taken += 1
    return `wxfile://tmp/${taken}.jpg`
  })
  for (const shot of shots) files.set(shot, `photo ${shot}`)
  app.answers.chooseMedia = { tempFiles: shots.map(tempFilePath => ({ tempFilePath, size: 9 })) }
  await page.tap(`#${item}-photo-add`)
  await until(() => page.has(`#${item}-photo-${count - 1}`), 'the photos')
}
const walkRooms = async (page: Page, failing: string[]) => {
  for (const room of DEFAULT_CHAPTERS) {
    await page.tap(`#room-${room.roomId}`)
    await until(() => page.has(`#item-${room.items[0]?.itemId}`), room.roomId)
    for (const { itemId } of room.items) {
      const failed = failing.includes(itemId)
      await page.tap(`#${failed ? 'FAIL' : 'PASS'}-${itemId}`)
      if (!failed) continue
      await until(() => page.has(`#severity-${itemId}-major`), 'how bad it is')
      await page.tap(`#severity-${itemId}-major`)
      await page.type(`#note-${itemId}`, `${itemId} 有问题`)
      await shoot(page, itemId, 3)
    }
  }
}
const sign = async (page: Page, role: string, name: string) => {
  await page.tap(`#sign-${role}`)
  await page.type('#signer-name', name)
  await page.touch('#glass', 'touchstart', 20, 30)
  for (const x of [30, 45, 60]) await page.touch('#glass', 'touchmove', x, x)
  await until(() => !page.look('#glass-keep').includes('off'), 'a drawn line')
  await page.tap('#glass-keep')
  await until(() => !page.has('#glass'), 'the kept signature')
}
const FAILING = ITEMS.filter((_, index) => index % 6 === 0)

test('a clerk without a network walks a whole house, closes the app, opens it again and goes on; nothing is lost', async () => {
  const page = await open()
  await page.shows('3 栋 2 单元 501')
  await page.shows('全部已上传')
  server.online = false
  await walkRooms(page, FAILING)
  await until(() => page.text().includes('60/60'), 'all answers')
  await page.shows('已安全保存在本机')
  expect(FAILING).toHaveLength(10)
  page.close()

  app = start()
  const plan = await app.open('packages/desk/plan/index')
  await plan.shows('本机上的验收表')
  await plan.shows('项待上传')
  await plan.tap('#carried-ins_1')
  await until(
    () => app.wxCalls('navigateTo').some(to => String(to.url).includes('walk/index?inspectionId=ins_1')),
    'the form',
  )
  plan.close()

  const again = await open()
  await again.shows('60/60')
  await again.shows('10 项不合格')
  await again.tap('#part-water')
  await again.tap('#water-start')
  await again.shows('还差')
  await again.tap('#part-sign')
  await sign(again, 'owner', '林晓梅')
  await sign(again, 'inspector', '赵敏')
  expect(server.form.entries).toEqual([])
  again.close()
}, 120_000)

test('with a network again everything arrives once, though answers get lost and an upload breaks off', async () => {
  app = start()
  server.online = true
  server.loseAnswers = 2
  cutAfter = 12
  const page = await open()
  await page.shows('没有网络')
  for (let tries = 0; server.loseAnswers > 0; tries += 1) {
    expect(tries).toBeLessThan(10)
    app.connect()
    await until(() => page.text().includes('没有网络'), 'the end of an errand')
  }
  app.connect()
  await until(() => server.files.length === 12, 'twelve photos')
  await page.shows('没有网络')
  page.close()

  app = start()
  cutAfter = Number.POSITIVE_INFINITY
  const again = await open()
  await again.shows('全部已上传')
  const items = server.form.entries.flatMap(({ change }) => (change.what === 'item' ? [change] : []))
  expect(items.map(change => change.itemId).sort()).toEqual([...ITEMS].sort())
  expect(
    items
      .filter(change => change.result === 'FAIL')
      .map(change => change.itemId)
      .sort(),
  ).toEqual([...FAILING].sort())
  const photos = items.flatMap(change => change.photos ?? [])
  expect(photos).toHaveLength(30)
  expect(new Set(photos).size).toBe(30)
  expect([...photos].sort()).toEqual([...server.files].sort())
  for (const change of items.filter(one => one.result === 'FAIL'))
    expect(change).toMatchObject({ severity: 'major', note: `${change.itemId} 有问题` })
  expect(new Set(server.form.seen).size).toBe(server.form.seen.length)
  expect(server.form.entries.map(entry => entry.target)).toEqual(
    expect.arrayContaining(['water:start', 'signature:owner', 'signature:inspector']),
  )
  again.close()
}, 120_000)

test('a photo the server does not take is set aside and shown; what was said with it arrives', async () => {
  const page = await open()
  await page.tap('#room-balcony')
  await page.tap('#FAIL-balcony-damp')
  server.refused.add(`cloud://env.bucket/u/per_zhao/fil_${targets + 2}.jpg`)
  await shoot(page, 'balcony-damp', 3)
  await page.shows('1 张照片未被接受')
  await page.shows('未接受')
  await page.shows('全部已上传')
  const change = server.form.entries.find(entry => entry.target === 'item:balcony-damp')?.change
  expect(change).toMatchObject({ result: 'FAIL' })
  expect(change && 'photos' in change && change.photos).toHaveLength(2)
  await page.tap('#balcony-damp-photo-2')
  await page.shows('这张照片是 HEIC 格式')
  page.close()
})

test('no photo of a clerk’s is set aside because the storage is in trouble: it waits, and arrives', async () => {
  const page = await open()
  await page.tap('#room-balcony')
  server.storageDown = true
  await page.tap('#FAIL-balcony-rail')
  await shoot(page, 'balcony-rail', 2)
  await page.shows('没有网络')
  expect(page.text()).toContain('1 张照片未被接受')
  server.storageDown = false
  app.connect()
  await page.shows('全部已上传')
  const change = server.form.entries.find(entry => entry.target === 'item:balcony-rail')?.change
  expect(change && 'photos' in change && change.photos).toHaveLength(2)
  page.close()
})

test('whoever wants to seal is told all that is missing, and led there', async () => {
  const page = await open()
  await page.tap('#seal')
  await page.shows('闭水试验尚未结束')
  await page.shows('缺少签名：开发商')
  expect(page.look('#seal-now')).toContain('button--off')
  await page.tap('#lack-developer')
  await until(() => page.has('#sign-developer'), 'the signatures')
  page.close()
})

test('meters, keys and papers are noted as they are read and handed over', async () => {
  const page = await open()
  await page.tap('#part-water')
  await page.tap('#meter-add')
  await page.type('#meter-number', '水-1')
  await page.type('#meter-reading', '12.345')
  await page.tap('#meter-save')
  await page.shows('请检查：表号')
  await page.type('#meter-number', 'W-501')
  await page.tap('#meter-save')
  await until(() => page.has('#meter-W-501'), 'the meter')
  await page.tap('#part-handed')
  await page.tap('#more-unit_door')
  await page.tap('#more-unit_door')
  await page.tap('#paper-0')
  await until(() => page.look('#paper-0').includes('pill--on'), 'the paper')
  await page.shows('全部已上传')
  const said = (target: string) => server.form.entries.find(entry => entry.target === target)?.change
  await until(() => said('handed'), 'the list')
  expect(said('meter:W-501')).toMatchObject({ utility: 'WATER', reading: '12.345' })
  expect(said('handed')).toMatchObject({ keys: ['入户门钥匙 ×2'], papers: ['住宅质量保证书'] })
  page.close()
})
