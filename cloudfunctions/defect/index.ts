import { answer } from './answer'
import { batchLink } from './batch-link'
import { batches } from './batches'
import { configure } from './configure'
import { get } from './get'
import { list } from './list'
import { move } from './move'
import { numbers } from './numbers'
import { report } from './report'
import { revokeLink } from './revoke-link'
import { send } from './send'
import { sent } from './sent'
import { settings } from './settings'
import { batches as batchesStore, defects } from './store'
import { workbook } from './workbook'

export const operations = [
  answer,
  batches,
  batchLink,
  configure,
  get,
  list,
  move,
  numbers,
  report,
  revokeLink,
  send,
  sent,
  settings,
  workbook,
]
export const collections = [defects, batchesStore]
