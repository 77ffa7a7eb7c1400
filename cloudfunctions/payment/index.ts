import { anomalies } from './anomalies'
import { begin } from './begin'
import { cancel } from './cancel'
import { configure } from './configure'
import { get } from './get'
import { mine } from './mine'
import { policy } from './policy'
import { settleAnomaly } from './settle-anomaly'
import { anomalies as anomaliesStore, payments } from './store'
import { take } from './take'
import { takeStatus } from './take-status'
import { unfreeze } from './unfreeze'

export const operations = [
  anomalies,
  begin,
  cancel,
  configure,
  get,
  mine,
  policy,
  settleAnomaly,
  take,
  takeStatus,
  unfreeze,
]
export const collections = [payments, anomaliesStore]
