import type { Point } from '../../shared/patrol/schema'
import type { RoundView } from '../../shared/patrol/views'
import { boot, type Door, refuse, until } from './harness'
import { wang } from './people'

const point = (n: number): Point => ({
  ...{ pointId: `pnt_${n}`, code: `CODE${n}`, label: `${n} 号点`, kind: 'facilities', position: null },
  items: [
    { itemId: 'light', zh: '照明正常', en: 'Lights work' },
    { itemId: 'signs', zh: '标识齐全', en: 'Signs complete' },
  ],
})
const round: RoundView = {
  ...{ roundId: 'prd_1', routeName: '晨巡', day: '2026-11-24', state: 'open', walkerName: 'anyone', gapSeconds: 20 },
  ...{ from: Date.now() - 600_000, until: Date.now() + 3_600_000, points: [point(1), point(2), point(3)], said: [] },
  again: [{ pointId: 'pnt_1', itemId: 'light', number: '26-0031' }],
}
let goneDark = false
const said: RoundView['said'] = []
/** As the server answers: what it was told shows in the round from then on. */
const heard: Door['patrol.sync'] = ({ roundId, records }) => {
  if (goneDark) throw new Error('no network')
  for (const { pointId, at, skipped, answers } of records)
    said.push({
      ...{ pointId, at, byName: '王建国', skipped: skipped !== undefined },
      failed: answers.filter((one: { result: string }) => one.result === 'FAIL').length,
    })
  return { roundId, accepted: records.length, duplicates: 0, clockOffMs: 0, raised: 0 }
}
const door: Door = {
  'people.me': () => wang,
  'patrol.mine': () => {
    if (goneDark) throw new Error('no network')
    return { items: [{ ...round, said: [...said] }] }
  },
  'patrol.sync': heard,
  'file.target': ({ extension }) => {
    if (goneDark) throw new Error('no network')
    return { fileId: `cloud://env.bucket/u/per_wang/1.${extension}`, url: '', headers: {} }
  },
}
const uploaded: string[] = []
const app = boot(door, {
  upload: async cloudPath => {
    if (goneDark) throw new Error('no network')
    uploaded.push(cloudPath)
  },
})
app.files.set('wxfile://tmp_1.jpg', 'a photo')
app.answers.chooseMedia = { tempFiles: [{ tempFilePath: 'wxfile://tmp_1.jpg', size: 4000 }] }
const PAGE = 'packages/patrol/round/index'
const open = () => app.open(PAGE, { roundId: 'prd_1' })
const scans = (result: string) => {
  app.answers.scanCode = { result }
}
const kept = () => JSON.parse(app.stored.get('anju.outbox.per_wang.round.prd_1') ?? '{}').body

test('a worker finds the rounds of the day on the phone, with what is to be checked again', async () => {
  const page = await app.open('packages/patrol/rounds/index')
  await page.shows('晨巡')
  await page.shows('0/3 个点位')
  await page.shows('1 项待复查')
  await page.shows('已全部存入本机')
  page.close()
})
test('a code of another route opens nothing and is said to be another’s', async () => {
  const page = await open()
  scans('SOMEWHEREELSE')
  await page.tap('#scan')
  await page.shows('这个码不属于本轮巡查')
  expect(page.has('#point-card')).toBe(false)
  page.close()
})
test('without a network a worker scans, answers, writes and photographs, and all of it is on the phone at once', async () => {
  const page = await open()
  await page.shows('1 号点')
  goneDark = true
  scans('CODE1')
  await page.tap('#scan')
  await page.shows('工单 26-0031 已处理，请复查')
  await page.tap('#FAIL-light')
  await page.type('#note-light', '灯管不亮')
  await until(() => kept().begun.pnt_1?.answers[0]?.note, 'the words on the phone')
  await page.tap('#photo-light')
  await until(() => kept().begun.pnt_1?.answers[0]?.photos?.length, 'the photo on the phone')
  // The app is ended before the point is done with.
  page.close()
  const again = await open()
  await again.shows('正在检查')
  await again.tap('#point-1')
  await again.tap('#pass-rest')
  await until(() => !again.has('#pass-rest'), 'everything to be answered')
  await again.shows('完成并报修 1 项')
  await again.tap('#point-done')
  await again.shows('1 项不合格 · 待上传')
  await again.shows('1/3 个点位')
  await again.tap('#point-2')
  await again.type('#skip-why', '门锁着')
  await until(() => !again.look('#skip').includes('button--off'), 'the reason to be taken')
  await again.tap('#skip')
  await again.shows('2/3 个点位')
  expect(kept().pending).toMatchObject([
    { pointId: 'pnt_1', answers: [{ result: 'FAIL', note: '灯管不亮' }, { result: 'PASS' }] },
    { pointId: 'pnt_2', skipped: '门锁着' },
  ])
  again.close()
})
test('with a network again each record goes out once, the failed one with its photo', async () => {
  const before = app.sent('patrol.sync').flatMap(one => one.records).length
  goneDark = false
  const page = await open()
  await page.tap('#outbox-now')
  await until(() => kept().pending.length === 0, 'everything to go')
  await page.shows('全部已上传')
  const sent = app
    .sent('patrol.sync')
    .flatMap(one => one.records)
    .slice(before)
  expect(sent.map(one => one.pointId).sort()).toEqual(['pnt_1', 'pnt_2'])
  expect(sent.find(one => one.pointId === 'pnt_1').answers[0].photos).toEqual(['cloud://env.bucket/u/per_wang/1.jpg'])
  expect(uploaded).toHaveLength(1)
  await page.shows('1 项不合格 · 王建国')
  page.close()
})
test('what the server refuses stays on the phone with its sentence, and goes when it is asked again', async () => {
  door['patrol.sync'] = () => {
    throw refuse('patrol.clock_wrong', '手机时间相差约 30 小时')
  }
  const page = await open()
  scans('CODE3')
  await page.tap('#scan')
  await page.tap('#pass-rest')
  await until(() => !page.has('#pass-rest'), 'everything to be answered')
  await until(() => !page.look('#point-done').includes('button--off'), 'the point to be done with')
  await page.tap('#point-done')
  await page.shows('手机时间相差约 30 小时')
  expect(kept().pending).toHaveLength(1)
  door['patrol.sync'] = heard
  await page.tap('#outbox-again')
  await page.shows('全部点位已记录')
  await until(() => kept().pending.length === 0, 'the last point to go')
  page.close()
})
