import type { ReceiptPaper } from '../../shared/paper/schema'
import type { PayeeFacts } from '../../shared/payment/schema'
import { type Receipt, voidedOf } from '../../shared/receipt/schema'
import type { Language } from '../../shared/sentence'
import { itemName } from '../../shared/tariff/item-names'
import { type Estate, estates } from '../estate/store'
import { operation } from '../operation/operation'
import { ensurePaper, verifyUrl } from '../paper/ensure'
import { receipts } from './store'

const PREPAID = { zh: '预存款', en: 'Prepayment' }
const lineOf = (receipt: Receipt, language: Language) => (line: Receipt['lines'][number]) => ({
  title: line.item ? itemName(line.item, language) : PREPAID[language],
  detail: [line.period ?? '', receipt.houses.length > 1 ? line.houseLabel : ''].filter(Boolean).join('　'),
  amountFen: line.amountFen,
})
const FACTS = {
  taxNumber: { zh: '统一社会信用代码', en: 'Tax number' },
  address: { zh: '地址', en: 'Address' },
  bank: { zh: '开户行', en: 'Bank' },
  account: { zh: '账号', en: 'Account' },
} as const
/** What a bookkeeper looks for beside the company's name. */
function payeeLines(facts: PayeeFacts, language: Language): string[] {
  const colon = { zh: '：', en: ': ' }[language]
  const said = (...of: (keyof typeof FACTS)[]) =>
    of.flatMap(one => (facts[one] ? [`${FACTS[one][language]}${colon}${facts[one]}`] : [])).join('　')
  return [said('taxNumber'), said('address'), said('bank', 'account')].filter(Boolean)
}
const paperOf = (receipt: Receipt, estate: Estate | null, language: Language, code: string): ReceiptPaper => ({
  what: 'receipt',
  language,
  estateName: estate?.name ?? '',
  payee: estate?.pay?.payee ?? estate?.name ?? '',
  payeeLines: payeeLines(estate?.pay?.payeeFacts ?? {}, language),
  number: receipt.number,
  kind: receipt.kind,
  reverses: receipt.reverses?.number ?? null,
  settledAt: receipt.settledAt,
  payer: receipt.payer,
  houses: receipt.houses,
  method: receipt.method,
  ...(receipt.parts && { parts: receipt.parts }),
  lines: receipt.lines.map(lineOf(receipt, language)),
  totalFen: receipt.amountFen,
  code,
  verifyUrl: verifyUrl(code),
  voided: voidedOf(receipt),
})

/** The short link is made afresh on every replay, since it ends. */
export const print = operation(
  'receipt.print',
  {
    after: async ({ input, reach }) => {
      const receipt = await receipts.get(null, input.receiptId, reach)
      const estate = await estates.find(null, receipt.estateId)
      const { language } = input
      const paper = await ensurePaper({
        kind: 'receipt',
        sourceId: receipt._id,
        estateId: receipt.estateId,
        // A void one is another file: what was handed out before is not altered behind anybody's back.
        path: `receipt/${receipt._id}${voidedOf(receipt) ? '-void' : ''}`,
        language,
        paper: code => paperOf(receipt, estate, language, code),
      })
      return { receiptId: receipt._id, ...paper }
    },
  },
  async ({ input, reach, tx }) => {
    const receipt = await receipts.get(tx, input.receiptId, reach)
    return { receiptId: receipt._id, url: '', fileHash: '', code: '', missing: [] }
  },
)
