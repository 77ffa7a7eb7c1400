import { incomeOf } from '../account/posting'
import { WAIVER_KINDS, type WaiverKind } from '../billing/schema'
import { KEPT } from '../deposit/books'
import { CLEARING } from '../payment/settle'
import { PASSING } from '../prepayment/pass'
import { OWED_BACK, PAYABLE } from '../refund/books'
import type { Language, Told } from '../sentence'
import { itemName } from '../tariff/item-names'
import { AGENCY, ITEMS } from '../tariff/schema'
import { CLEARINGS, DIFFERENCE, SAFE } from '../till/books'
import { accountOf } from '../waiver/schema'

const KINDS: Record<WaiverKind, Told> = {
  DISCOUNT: { zh: '优惠', en: 'Discount' },
  PENALTY_WAIVER: { zh: '免违约金', en: 'Late penalty' },
  VACANCY: { zh: '空置减免', en: 'Vacancy' },
  SERVICE_CREDIT: { zh: '服务补偿', en: 'Service credit' },
  BAD_DEBT: { zh: '坏账核销', en: 'Bad debt' },
}
const both = (of: (language: Language) => string, zh: string, en: string): Told => ({
  zh: `${zh} · ${of('zh')}`,
  en: `${en} · ${of('en')}`,
})
const isAgency = (item: string): boolean => (AGENCY as readonly string[]).includes(item)
/** Every account there is, by the name it has in the books. */
const NAMES: ReadonlyMap<string, Told> = new Map<string, Told>([
  ['receivable', { zh: '应收', en: 'Receivable' }],
  ['prepaid', { zh: '预存款', en: 'Prepayments' }],
  ['deposits', { zh: '押金', en: 'Deposits' }],
  ['opening', { zh: '期初结转', en: 'Opening balances' }],
  ['bank', { zh: '银行存款', en: 'Bank' }],
  ['settled', { zh: '已结清的应收', en: 'Receivable settled' }],
  [CLEARINGS.cash, { zh: '钱箱现金', en: 'Cash in drawers' }],
  [CLEARINGS.bank, { zh: '银行转账待核对', en: 'Bank transfers to be matched' }],
  [CLEARINGS.pos, { zh: 'POS 待结算', en: 'With the card company' }],
  [DIFFERENCE, { zh: '现金长短款', en: 'Cash over and short' }],
  [SAFE, { zh: '保险柜现金', en: 'Cash in the safe' }],
  [KEPT, { zh: '押金扣款 · 收入', en: 'Kept of deposits · Income' }],
  [CLEARING, { zh: '微信支付待结算', en: 'With WeChat Pay' }],
  [PASSING, { zh: '预存款转移', en: 'Prepayments being moved' }],
  [PAYABLE, { zh: '待退预存款', en: 'Prepayments to go back' }],
  [OWED_BACK, { zh: '退款后应收', en: 'Owed after a refund' }],
  ['expense:wechat_fee', { zh: '微信支付手续费', en: 'WeChat Pay’s fees' }],
  ['revenue:LATE_PENALTY', both(language => itemName('LATE_PENALTY', language), '收入', 'Income')],
  ...ITEMS.map((item): [string, Told] => [
    incomeOf(item),
    isAgency(item)
      ? both(language => itemName(item, language), '代收', 'For suppliers')
      : both(language => itemName(item, language), '收入', 'Income'),
  ]),
  ...WAIVER_KINDS.map((kind): [string, Told] => [
    accountOf(kind),
    both(language => KINDS[kind][language], '减免', 'Let go'),
  ]),
])
const OTHER: Told = { zh: '其他科目', en: 'Another account' }
/** What people call an account of the books. */
export const accountName = (account: string, language: Language): string => (NAMES.get(account) ?? OTHER)[language]
