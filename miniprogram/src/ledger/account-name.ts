import { incomeOf } from '../../../shared/account/posting'
import { WAIVER_KINDS } from '../../../shared/billing/schema'
import { CLEARING } from '../../../shared/payment/settle'
import { PASSING } from '../../../shared/prepayment/pass'
import { OWED_BACK, PAYABLE } from '../../../shared/refund/books'
import { AGENCY, ITEMS } from '../../../shared/tariff/schema'
import { accountOf } from '../../../shared/waiver/schema'
import type { BillingWord } from '../billing/words'
import type { TariffWord } from '../tariff/words'
import type { Say } from '../ui/say'
import type { LedgerStaffWord } from './staff-words'

type Words = Say<BillingWord | LedgerStaffWord | TariffWord>
const isAgency = (item: string): boolean => (AGENCY as readonly string[]).includes(item)

/** Every account there is, by the name it has in the books. */
const NAMES: ReadonlyMap<string, (words: Words) => string> = new Map<string, (words: Words) => string>([
  ...(['receivable', 'prepaid', 'deposits', 'opening', 'bank', 'settled'] as const).map(
    name => [name, (words: Words) => words(`account.${name}`)] as const,
  ),
  [CLEARING, words => words('account.clearing')],
  [PASSING, words => words('account.passing')],
  [PAYABLE, words => words('account.payable')],
  [OWED_BACK, words => words('account.owedBack')],
  ['expense:wechat_fee', words => words('account.wechatFee')],
  ['revenue:LATE_PENALTY', words => words('account.revenue', { item: words('item.LATE_PENALTY') })],
  ...ITEMS.map(
    item =>
      [
        incomeOf(item),
        (words: Words) => words(isAgency(item) ? 'account.agency' : 'account.revenue', { item: words(`item.${item}`) }),
      ] as const,
  ),
  ...WAIVER_KINDS.map(
    kind =>
      [accountOf(kind), (words: Words) => words('account.waiver', { kind: words(`waiver.kind.${kind}`) })] as const,
  ),
])
/** What people call an account of the books. */
export const accountName = (account: string, words: Words): string =>
  NAMES.get(account)?.(words) ?? words('account.other')
