import type { WaiverRow } from '../../shared/waiver/contract'
import { feng } from './fees'
import { boot, type Door, until } from './harness'

const row: WaiverRow = {
  waiverId: 'wvr_1',
  estateId: 'est_1',
  houseId: 'hou_501',
  houseLabel: '3 栋 2 单元 501',
  kind: 'SERVICE_CREDIT',
  billId: null,
  item: null,
  period: null,
  amountFen: 5_000,
  reason: '电梯停运三天',
  state: 'requested',
  expiresAt: 1_800_000_000_000,
  requestedBy: '李梅',
  requestedAt: Date.now(),
  checkedBy: null,
  decidedBy: null,
  decidedAt: null,
  note: '',
  mine: false,
}
const door: Door = {
  'people.me': () => feng,
  'waiver.list': ({ state }) => ({ items: state === 'requested' ? [row] : [] }),
}
const app = boot(door)

test('an accountant begins with what is to be checked, and other states are a tap away', async () => {
  const page = await app.open('packages/cashier/waivers/index')
  await page.shows('3 栋 2 单元 501 · 服务补偿')
  await page.shows('¥50.00')
  await page.tap('#waiver-wvr_1')
  const url = '/packages/cashier/waiver/index?waiverId=wvr_1'
  await until(() => app.wxCalls('navigateTo').some(to => to.url === url), 'the waiver')
  await page.tap('#state-approved')
  await page.shows('没有这样的减免申请')
  page.close()
})

test('an accountant who opens a colleague’s address sees the part that it names; one that is none is not asked for', async () => {
  const page = await app.open('packages/cashier/waivers/index', { state: 'rejected' })
  await until(() => app.sent('waiver.list').some(({ state }) => state === 'rejected'), 'the rejected')
  page.close()
  const bent = await app.open('packages/cashier/waivers/index', { state: '%' })
  await bent.shows('3 栋 2 单元 501 · 服务补偿')
  bent.close()
})
