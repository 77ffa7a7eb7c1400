import { ageing } from './ageing'
import { arrears } from './arrears'
import { collection } from './collection'
import { exportStatement } from './export-statement'
import { looks } from './looks'
import { prove } from './prove'
import { statement } from './statement'

export const ledger = [ageing, arrears, collection, exportStatement, looks, prove, statement]
