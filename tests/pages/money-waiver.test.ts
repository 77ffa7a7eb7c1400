import type { WaiverView } from '../../shared/waiver/contract'
import { haiyan } from './fees'
import { boot, type Door, refuse, until } from './harness'

const checked: WaiverView = {
  waiverId: 'wvr_1',
  estateId: 'est_1',
  houseId: 'hou_501',
  houseLabel: '3 栋 2 单元 501',
  kind: 'DISCOUNT',
  billId: 'b',
  item: 'MANAGEMENT_FEE',
  period: '2026-10',
  amountFen: 80_000,
  reason: '楼道长期漏水',
  state: 'checked',
  expiresAt: 1_800_000_000_000,
  requestedBy: '李梅',
  requestedAt: Date.now(),
  checkedBy: '冯雅琴',
  decidedBy: null,
  decidedAt: null,
  note: '',
  mine: false,
  evidence: [{ fileId: 'f', url: 'https://files.test/leak.jpg' }],
}
let view = checked
const door: Door = { 'people.me': () => haiyan, 'waiver.get': () => view }
const app = boot(door)
const open = (waiverId: string) => app.open('packages/cashier/waiver/index', { waiverId })

test('a supervisor sees reason and evidence; above the own limit the refusal says who approves', async () => {
  door['waiver.approve'] = () => {
    throw refuse('approval.over_limit', '超过主管 ¥500.00 的权限，请经理审批')
  }
  const page = await open('wvr_1')
  for (const part of ['¥800.00', '楼道长期漏水', '冯雅琴', '物业费 · 2026-10']) await page.shows(part)
  expect(page.count('.photo')).toBe(1)
  await page.tap('#waiver-approve')
  await page.shows('请经理审批')
  page.close()
})

test('a supervisor turns a waiver down with a reason', async () => {
  door['waiver.reject'] = () => {
    view = { ...checked, state: 'rejected', decidedBy: '王海燕', decidedAt: Date.now(), note: '证据不足' }
    return { waiverId: 'wvr_1' }
  }
  const page = await open('wvr_1')
  await page.tap('#waiver-reject')
  await page.type('#waiver-note', '证据不足')
  await until(() => page.look('#reject-send') && !page.look('#reject-send').includes('button--off'), 'the button')
  await page.tap('#reject-send')
  await page.shows('备注证据不足')
  expect(page.has('#waiver-approve')).toBe(false)
  expect(app.sent('waiver.reject')[0]).toMatchObject({ waiverId: 'wvr_1', note: '证据不足' })
  page.close()
})

test('whoever asked or checked is told that a colleague decides', async () => {
  view = { ...checked, mine: true }
  const page = await open('wvr_2')
  await page.shows('须由不同的人完成')
  expect(page.has('#waiver-approve')).toBe(false)
  page.close()
})
