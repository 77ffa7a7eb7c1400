import { statementTable } from '../../shared/ledger/statement-sheet'
import { arrearsTable, proofTable } from '../../shared/ledger/tables'
import { ageing } from './ageing'
import { arrears } from './arrears'
import { collection } from './collection'
import { exportStatement } from './export-statement'
import { looks } from './looks'
import { proofs } from './nightly'
import { prove } from './prove'
import { statement } from './statement'
import { arrearsRows, arrearsSums } from './store'

export const operations = [ageing, arrears, collection, exportStatement, looks, prove, statement]
export const collections = [proofs, arrearsRows, arrearsSums]
export const tables = {
  'ledger.arrears': arrearsTable,
  'ledger.prove': proofTable,
  'ledger.statement': statementTable,
}
