import './operations'
import './ledger/follow-arrears'
import './ledger/nightly'
import './ledger/watch-looks'
import './operation/lease'
import './operation/journal'
import { declarations } from './operation/store'

/** What the local database and the deployment create: every store's collection with its indexes. */
export const collections = declarations
