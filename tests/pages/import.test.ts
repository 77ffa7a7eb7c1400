import type { ImportView } from '../../shared/estate/contract'
import { boot, type Door, until } from './harness'
import { admin } from './people'

const status: ImportView = { importId: 'imp_1', state: 'running', done: 120, total: 380 }
const door: Door = {
  'people.me': () => admin,
  'file.target': () => ({ fileId: 'cloud://env.bucket/u/per_admin/fil_1.xlsx', url: '', headers: {} }),
  'estate.importStatus': () => ({ ...status }),
}
const app = boot(door)
app.answers.chooseMessageFile = { tempFiles: [{ name: '湖畔花园.xlsx', path: 'wxfile://tmp_1', size: 4000 }] }
const PAGE = 'packages/admin/import/index'

test('an administrator reads where a workbook is wrong, and cannot publish it', async () => {
  door['estate.import'] = () => ({
    importId: null,
    counts: { house: 240 },
    problems: [{ sheet: 'houses', row: 17, column: 'area', message: '面积应为数字，最多两位小数' }],
  })
  const page = await app.open(PAGE, { estateId: 'est_1' })
  await page.tap('#choose-workbook')
  await page.shows('湖畔花园.xlsx')
  await page.tap('#check')
  await page.shows('面积应为数字')
  await page.shows('房屋 第 17 行 面积')
  expect(page.has('#publish')).toBe(false)
  expect(app.sent('estate.import')[0]).toMatchObject({
    estateId: 'est_1',
    mode: 'check',
    file: 'cloud://env.bucket/u/per_admin/fil_1.xlsx',
  })
  page.close()
})

test('an administrator publishes a workbook that holds and watches it arrive', async () => {
  door['estate.import'] = ({ mode }) => ({
    importId: mode === 'publish' ? 'imp_1' : null,
    counts: { house: 240, staff: 9 },
    problems: [],
  })
  const page = await app.open(PAGE, { estateId: 'est_1' })
  await page.tap('#choose-workbook')
  await page.tap('#check')
  await page.shows('检查通过')
  await page.shows('员工（待经理批准）')
  await page.tap('#publish')
  await page.shows('正在写入 120 / 380')
  Object.assign(status, { state: 'done', done: 380 })
  await page.shows('已全部写入，共 380 行')
  await until(
    () => app.stored.get('anju.own.per_admin.est_1.import.est_1')?.includes('imp_1'),
    'the import to be remembered',
  )
  page.close()
})
