import type { Proof } from '../../shared/ledger/contract'
import { feng } from './fees'
import { boot, type Door } from './harness'

const proof: Proof = {
  balanced: true,
  trialBalance: [
    { account: 'receivable', debitFen: 10_000, creditFen: 0 },
    { account: 'revenue:MANAGEMENT_FEE', debitFen: 0, creditFen: 9_000 },
    { account: 'agency:WATER', debitFen: 0, creditFen: 1_000 },
    { account: 'clearing:wechat', debitFen: 0, creditFen: 0 },
    { account: 'waiver:VACANCY', debitFen: 0, creditFen: 0 },
  ],
  bills: 2,
  entries: 1,
  differences: [],
}
let now = proof
const door: Door = { 'people.me': () => feng, 'ledger.prove': () => now }
const app = boot(door)

test('an accountant reads that the books balance, account by account; proven again, a difference is shown at once', async () => {
  const page = await app.open('packages/books/proof/index')
  await page.shows('账是平的')
  await page.shows('2 张账单和 1 笔分录')
  for (const part of ['应收', '收入 · 物业费', '代收 · 水费', '微信支付待结算', '减免 · 空置减免', '合计', '¥100.00'])
    await page.shows(part)
  now = {
    ...proof,
    balanced: false,
    differences: [{ account: 'prepaid', maintainedFen: 500, entriesFen: 400 }],
  }
  await page.tap('#prove')
  await page.shows('账不平')
  await page.shows('预存款')
  await page.shows('¥5.00')
  page.close()
})
