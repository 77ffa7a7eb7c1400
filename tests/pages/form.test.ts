import { boot, type Door, until } from './harness'
import { lin } from './people'
import { inspection, STROKES, viewOf } from './visits'

const entry = (target: string, change: object) => ({
  target,
  change: { changeId: target, at: 1, ...change } as never,
  at: Date.now(),
  deviceId: 'd',
  byId: 'per_zhao',
})
const sealed = () => ({
  ...viewOf({
    ...inspection(),
    entries: [
      entry('item:bath-leak', {
        what: 'item',
        itemId: 'bath-leak',
        result: 'FAIL',
        severity: 'critical',
        note: '滴水',
      }),
      entry('meter:W-1', { what: 'meter', number: 'W-1', utility: 'WATER', reading: '12.345' }),
      entry('handed', { what: 'handed', keys: ['入户门钥匙 ×3'], papers: ['业主手册'] }),
      entry('signature:owner', { what: 'signature', role: 'owner', name: '林晓梅', strokes: STROKES }),
    ],
    sealed: {
      at: Date.now(),
      byId: 'per_zhao',
      byName: '赵敏',
      outcome: 'accepted',
      reason: '',
      newDate: null,
      hash: 'HASH-1',
    },
  }),
})
const view = { now: sealed() }
const door: Door = {
  'people.me': () => lin,
  'inspection.get': () => view.now,
  'inspection.print': () => ({
    inspectionId: 'ins_1',
    url: 'https://files/form.pdf',
    fileHash: '',
    code: '',
    missing: [],
  }),
}
const app = boot(door)
const open = () => app.open('packages/owner/form/index', { inspectionId: 'ins_1' })

test('an owner reads what was found and signed, that it is unchanged, and opens it as a PDF', async () => {
  app.answers.downloadFile = { tempFilePath: 'wxfile://tmp/form.pdf' }
  const page = await open()
  await page.shows('内容未被改动')
  await page.shows('HASH-1')
  await page.shows('严重 · 滴水')
  await page.shows('12.345')
  await page.shows('入户门钥匙 ×3')
  await page.shows('业主 林晓梅')
  expect(page.has('#addendum')).toBe(false)
  await page.tap('#print')
  await until(() => app.wxCalls('openDocument').length, 'the paper')
  expect(app.wxCalls('openDocument')[0]).toMatchObject({ filePath: 'wxfile://tmp/form.pdf', fileType: 'pdf' })
  await page.tap('#go-defects')
  await until(
    () => app.wxCalls('navigateTo').some(to => String(to.url).includes('owner/defects/index?inspectionId=ins_1')),
    'the defects',
  )
  page.close()
})

test('a form that is no longer what was sealed says so', async () => {
  view.now = { ...sealed(), intact: false }
  const page = await open()
  await page.shows('与封存时不一致')
  page.close()
})
