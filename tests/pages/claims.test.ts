import { boot, type Door, refuse } from './harness'
import { zhao } from './people'

const claim = {
  claimId: 'clm_1',
  houseId: 'hou_101',
  houseLabel: '1 栋 1 单元 101',
  name: '周明远',
  phone: '139****0000',
  role: 'tenant' as const,
  evidence: [{ fileId: 'cloud://e/u/p/f.jpg', url: 'https://files.test/f.jpg' }],
  at: Date.now(),
}
let items = [claim]
const door: Door = { 'people.me': () => zhao, 'people.claims': () => ({ items }) }
const app = boot(door)

test('a clerk sends a claim back with a reason; a refusal is shown and the reason kept', async () => {
  door['people.decideClaim'] = () => {
    throw refuse('people.self_approval', '不能审批自己提交的申请')
  }
  const page = await app.open('packages/desk/claims/index')
  await page.shows('申请成为租户')
  await page.tap('#refuse-clm_1')
  await page.type('#reason', '合同照片不清楚')
  await page.tap('#reason-send')
  await page.shows('不能审批自己提交的申请')
  expect(app.sent('people.decideClaim')[0]).toMatchObject({ approve: false, reason: '合同照片不清楚' })
  page.close()
})

test('a clerk approves once, and the claim leaves the list', async () => {
  door['people.decideClaim'] = () => {
    items = []
    return { claimId: 'clm_1' }
  }
  const page = await app.open('packages/desk/claims/index')
  await page.tap('#approve-clm_1')
  await page.shows('没有等待审核的认领')
  expect(app.sent('people.decideClaim').filter(input => input.approve)).toHaveLength(1)
  page.close()
})
