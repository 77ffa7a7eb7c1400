import { billing } from './billing'
import { booking } from './booking'
import { defect } from './defect'
import { estate } from './estate'
import { file } from './file'
import { inspection } from './inspection'
import { invoice } from './invoice'
import { key } from './key'
import { ledger } from './ledger'
import { merchant } from './merchant'
import { meter } from './meter'
import { movein } from './movein'
import { notice } from './notice'
import { tableOf } from './operation/door'
import { payment } from './payment'
import { people } from './people'
import { receipt } from './receipt'
import { reconciliation } from './reconciliation'
import { refund } from './refund'
import { run } from './run'
import { tariff } from './tariff'
import { ticket } from './ticket'
import { waiver } from './waiver'

/** Every operation the doors serve. */
export const operations = tableOf([
  ...people,
  ...estate,
  ...file,
  ...notice,
  ...ticket,
  ...waiver,
  ...booking,
  ...key,
  ...defect,
  ...inspection,
  ...movein,
  ...tariff,
  ...meter,
  ...run,
  ...billing,
  ...ledger,
  ...receipt,
  ...invoice,
  ...merchant,
  ...payment,
  ...refund,
  ...reconciliation,
])
