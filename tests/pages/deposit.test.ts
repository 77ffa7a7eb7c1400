import type { DepositView } from '../../shared/deposit/contract'
import { boot, type Door, until } from './harness'
import { lin, qian, zhao } from './people'

const AT = Date.UTC(2026, 10, 2, 2)
const held: DepositView = {
  ...{ depositId: 'dep_1', estateId: 'est_1', houseId: 'hou_501', houseLabel: '3 栋 2 单元 501', billId: 'bil_1' },
  ...{ kind: 'renovation', title: '装修押金', amountFen: 300_000, at: AT, movedAt: AT, dueFen: 0, keptFen: 0 },
  ...{ backFen: 300_000, state: 'held', waitsFor: 'nobody', deductions: [], asked: null, steps: {} },
  ...{ needsManager: false, paid: null, signature: null, refusals: [], withdrawn: null, mine: false, yours: false },
}
const asked: DepositView = {
  ...held,
  ...{ state: 'requested', waitsFor: 'inspection', yours: true },
  steps: { requested: { at: AT, byName: '', note: '' } },
  asked: {
    ...{ reason: '装修完工', payeeName: '林晓梅', payeeAccount: '····5678', attorney: [], declaration: '' },
    ...{ payerName: '林晓梅', receiptNumber: 'HUPAN-2026-000012', byWechat: true },
  },
}
let shown: DepositView = held
const door: Door = {
  'people.me': () => zhao,
  'deposit.get': () => shown,
  'deposit.list': () => ({ items: [shown] }),
  'deposit.rules': () => ({
    ...{ renovationAllowed: true, renovationCapFen: 200_000, managerAboveFen: 200_000, version: 3 },
  }),
  'deposit.requestRefund': () => ({ depositId: 'dep_1' }),
  'deposit.inspect': () => ({ depositId: 'dep_1' }),
  'deposit.pay': () => ({ depositId: 'dep_1' }),
  'deposit.sign': () => ({ depositId: 'dep_1' }),
  'ticket.queue': () => ({ items: [] }),
}
const app = boot(door)
async function as(person: typeof lin) {
  door['people.me'] = () => person
  const me = await app.open('pages/me/index')
  await me.shows(person.name)
  me.close()
}
const wang = {
  ...zhao,
  personId: 'per_xu',
  name: '徐出纳',
  grants: [{ ...zhao.grants[0], role: 'treasurer' }],
} as typeof zhao

test('a clerk reads who paid and with which receipt, inspects with words, and sees whose step comes next', async () => {
  shown = asked
  const page = await app.open('packages/cashier/deposit/index', { depositId: 'dep_1' })
  await page.shows('HUPAN-2026-000012')
  await page.shows('····5678')
  await page.shows('待客服查验')
  expect(page.look('#agree')).toContain('button--off')
  await page.type('#step-note', '现场无损坏')
  await until(() => !page.look('#agree').includes('button--off'), 'the words')
  await page.tap('#agree')
  await until(() => app.sent('deposit.inspect').length, 'the inspection')
  expect(app.sent('deposit.inspect')[0]).toMatchObject({ depositId: 'dep_1', note: '现场无损坏' })
  page.close()
})
test('a clerk who asked for the owner is told that another person inspects', async () => {
  shown = { ...asked, mine: true }
  const page = await app.open('packages/cashier/deposit/index', { depositId: 'dep_1' })
  await page.shows('您已办理过其中一步')
  expect(page.has('#agree')).toBe(false)
  page.close()
})
test('a step that is another role’s offers nothing', async () => {
  shown = { ...asked, waitsFor: 'notice', state: 'supervised', yours: false }
  const page = await app.open('packages/cashier/deposit/index', { depositId: 'dep_1' })
  await page.shows('这一步由其他岗位办理')
  expect(page.has('#agree')).toBe(false)
  page.close()
})
test('an owner who lost the receipt must say so, and what is typed is kept when the sheet is put away', async () => {
  await as(lin)
  shown = held
  const page = await app.open('packages/owner/deposit/index', { depositId: 'dep_1' })
  await page.tap('#ask')
  await page.type('#dep-reason', '装修完工')
  await page.type('#dep-payee', '林晓梅')
  await until(() => !page.look('#dep-send').includes('button--off'), 'reason and payee')
  await page.fire('#dep-has-receipt', 'change', { value: false })
  await until(() => page.look('#dep-send').includes('button--off'), 'the missing declaration')
  await page.type('#dep-declaration', '搬家遗失，责任自负')
  await until(() => !page.look('#dep-send').includes('button--off'), 'the declaration')
  await page.tap('#dep-send')
  await until(() => app.sent('deposit.requestRefund').length, 'the request')
  expect(app.sent('deposit.requestRefund')[0]).toMatchObject({
    ...{ depositId: 'dep_1', payeeName: '林晓梅', hasReceipt: false, declaration: '搬家遗失，责任自负', attorney: [] },
  })
  page.close()
})
test('an owner signs only once WeChat has brought the money', async () => {
  const paid = { way: 'wechat' as const, reference: '', amountFen: 300_000, refund: 'processing' }
  shown = { ...asked, state: 'paid', waitsFor: 'signature', yours: false, paid }
  const waiting = await app.open('packages/owner/deposit/index', { depositId: 'dep_1' })
  await waiting.shows('微信正在退款')
  expect(waiting.has('#deposit-glass')).toBe(false)
  waiting.close()
  shown = { ...shown, paid: { ...paid, refund: 'success' } }
  const page = await app.open('packages/owner/deposit/index', { depositId: 'dep_1', again: '1' })
  await until(() => page.has('#deposit-glass'), 'the glass')
  await page.touch('#deposit-glass', 'touchstart', 10, 10)
  await page.touch('#deposit-glass', 'touchmove', 60, 40)
  await page.touch('#deposit-glass', 'touchmove', 90, 50)
  await until(() => !page.look('#deposit-glass-keep').includes('button--off'), 'a drawn line')
  await page.tap('#deposit-glass-keep')
  await until(() => app.sent('deposit.sign').length, 'the signature')
  page.close()
})
test('a treasurer pays the way it came, or by transfer with its number', async () => {
  await as(wang)
  shown = { ...asked, state: 'noticed', waitsFor: 'payment', yours: true }
  const page = await app.open('packages/cashier/deposit/index', { depositId: 'dep_1' })
  await until(() => page.has('#pay-send'), 'the form')
  await page.tap('#way-bank')
  await until(() => page.look('#pay-send').includes('button--off'), 'the missing number')
  await page.type('#pay-reference', 'T-1')
  await until(() => !page.look('#pay-send').includes('button--off'), 'the number')
  await page.tap('#pay-send')
  await until(() => app.sent('deposit.pay').length, 'the payment')
  expect(app.sent('deposit.pay')[0]).toMatchObject({ depositId: 'dep_1', way: 'bank', reference: 'T-1' })
  page.close()
})
test('a manager finds the estate’s deposits and the limit, and changes the cap over the version read', async () => {
  await as(qian)
  door['deposit.configure'] = () => ({ version: 4 })
  const page = await app.open('packages/cashier/deposits/index')
  await page.shows('3 栋 2 单元 501 · 装修押金')
  await page.shows('超过 ¥2,000.00 须经理审批')
  await page.tap('#rules')
  await page.type('#rules-cap', '')
  await page.tap('#rules-save')
  await until(() => app.sent('deposit.configure').length, 'the rules')
  expect(app.sent('deposit.configure')[0]).toMatchObject({
    renovationCapFen: null,
    managerAboveFen: 200_000,
    version: 3,
  })
  page.close()
})
