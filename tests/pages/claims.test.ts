import { boot, type Door, refuse, until } from './harness'
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
const door: Door = {
  'people.me': () => zhao,
  'people.claims': () => ({ items }),
  'people.unbacked': () => ({ items: [] }),
}
const app = boot(door)

test('a clerk sends a claim back with a reason; a refusal is shown and the reason kept', async () => {
  door['people.rejectClaim'] = () => {
    throw refuse('approval.wrong_state', '这份申请已有人处理')
  }
  const page = await app.open('packages/desk/claims/index')
  await page.shows('申请成为租户')
  await page.tap('#refuse-clm_1')
  await page.type('#reason', '合同照片不清楚')
  await until(() => page.look('#reason-send') && !page.look('#reason-send').includes('button--off'), 'the button')
  await page.tap('#reason-send')
  await page.shows('这份申请已有人处理')
  expect(app.sent('people.rejectClaim')[0]).toMatchObject({ reason: '合同照片不清楚' })
  page.close()
})

test('a clerk approves once, and the claim leaves the list', async () => {
  door['people.approveClaim'] = () => {
    items = []
    return { claimId: 'clm_1' }
  }
  const page = await app.open('packages/desk/claims/index')
  await page.tap('#approve-clm_1')
  await page.shows('没有等待审核的认领')
  expect(app.sent('people.approveClaim')).toHaveLength(1)
  page.close()
})

describe('a grant that the register does not back any more', () => {
  const seller = {
    grantId: 'grt_seller',
    personId: 'per_seller',
    houseId: 'hou_501',
    houseLabel: '3 栋 2 单元 501',
    name: '前业主',
    phone: '139****0001',
    role: 'owner' as const,
    why: 'left' as const,
    since: Date.parse('2026-11-01T04:00:00Z'),
  }
  test('a clerk reads who still enters and why, ends it with a reason, and reads a refusal where it was asked', async () => {
    door['people.unbacked'] = ({ cursor }) =>
      cursor
        ? { items: [seller, { ...seller, grantId: 'grt_guest', name: '前业主的家人', why: 'guest' }] }
        : { items: [seller], cursor: 'c1' }
    door['people.settleGrant'] = () => {
      throw refuse('people.self_approval', '不能处理自己的房屋')
    }
    const page = await app.open('packages/desk/claims/index')
    await page.shows('登记册已不再列出')
    await page.tap('#unbacked-more')
    await page.shows('随已搬走的业主加入')
    expect(page.count('#unbacked .card')).toBe(2)
    await page.tap('#end-grt_seller')
    await page.tap('#settle-send')
    await page.shows('请检查：原因')
    await page.type('#settle-reason', '已过户')
    await page.tap('#settle-send')
    await page.shows('不能处理自己的房屋')
    door['people.settleGrant'] = () => ({ grantId: 'grt_seller' })
    await page.tap('#settle-send')
    await until(() => app.wxCalls('showToast').some(toast => toast.title === '已移除'), 'the answer said')
    expect(app.sent('people.settleGrant').at(-1)).toMatchObject({
      houseId: 'hou_501',
      grantId: 'grt_seller',
      keep: false,
      reason: '已过户',
    })
    page.close()
  })
})
