import type { InboxRow } from '../../shared/notice/contract'
import * as account from './account'
import type { Hat } from './app/hats'
import type { Noun } from './app/noun'
import * as billing from './billing'
import * as booking from './booking'
import * as bulletin from './bulletin'
import * as card from './card'
import * as cockpit from './cockpit'
import * as complaint from './complaint'
import * as daySheet from './daysheet'
import * as defect from './defect'
import * as deposit from './deposit'
import * as dunning from './dunning'
import * as duty from './duty'
import * as equipment from './equipment'
import * as estate from './estate'
import * as followup from './followup'
import * as handbook from './handbook'
import * as home from './home'
import * as inspection from './inspection'
import * as invoice from './invoice'
import * as key from './key'
import * as ledger from './ledger'
import * as material from './material'
import * as merchant from './merchant'
import * as meter from './meter'
import * as movein from './movein'
import * as network from './network'
import * as notice from './notice'
import * as outage from './outage'
import * as patrol from './patrol'
import * as payment from './payment'
import * as people from './people'
import * as prepayment from './prepayment'
import * as receipt from './receipt'
import * as reconciliation from './reconciliation'
import * as refund from './refund'
import * as run from './run'
import * as search from './search'
import * as tariff from './tariff'
import * as task from './task'
import * as ticket from './ticket'
import * as till from './till'
import * as waiver from './waiver'

/** Every noun that is seen, a line each. Where several know what a message is about, the first one says where it leads. */
export const nouns: readonly Noun[] = [
  cockpit,
  complaint,
  ticket,
  waiver,
  deposit,
  billing,
  card,
  refund,
  reconciliation,
  merchant,
  invoice,
  receipt,
  payment,
  prepayment,
  movein,
  defect,
  inspection,
  key,
  booking,
  account,
  dunning,
  duty,
  equipment,
  estate,
  followup,
  handbook,
  home,
  ledger,
  material,
  meter,
  network,
  notice,
  outage,
  bulletin,
  patrol,
  people,
  run,
  search,
  tariff,
  task,
  till,
  daySheet,
]

/** Where a message leads for the role that is worn; undefined: it says everything itself. */
export function noticeUrl(row: InboxRow, hat: Hat | undefined): string | undefined {
  for (const { link } of nouns) {
    const url = link?.(row, hat)
    if (url) return url
  }
  return undefined
}
