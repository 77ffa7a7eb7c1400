import { ageing } from './ageing'
import { collection } from './collection'
import { looks } from './looks'
import { prove } from './prove'
import { statement } from './statement'

export const ledger = [ageing, collection, looks, prove, statement]
