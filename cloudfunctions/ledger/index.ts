import { looks } from './looks'
import { prove } from './prove'
import { statement } from './statement'

export const ledger = [looks, prove, statement]
