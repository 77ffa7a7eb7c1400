import { get } from './get'
import { handOver } from './hand-over'
import { lend } from './lend'
import { list } from './list'
import { lose } from './lose'
import { register } from './register'
import { returnKeys } from './return'
import { stocktake } from './stocktake'

export const key = [get, handOver, lend, list, lose, register, returnKeys, stocktake]
