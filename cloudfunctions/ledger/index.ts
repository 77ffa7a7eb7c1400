import { ageing } from './ageing'
import { collection } from './collection'
import { exportStatement } from './export-statement'
import { looks } from './looks'
import { prove } from './prove'
import { statement } from './statement'

export const ledger = [ageing, collection, exportStatement, looks, prove, statement]
