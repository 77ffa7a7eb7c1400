import { prove } from './prove'
import { statement } from './statement'

export const ledger = [prove, statement]
