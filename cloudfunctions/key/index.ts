import { counted } from './counted'
import { get } from './get'
import { handOver } from './hand-over'
import { lend } from './lend'
import { list } from './list'
import { lose } from './lose'
import { register } from './register'
import { release } from './release'
import { reserve } from './reserve'
import { returnKeys } from './return'
import { stocktake } from './stocktake'
import { stocktakes } from './stocktakes'
import { keys, stocktakes as stocktakesStore } from './store'

export const operations = [
  counted,
  get,
  handOver,
  lend,
  list,
  lose,
  register,
  release,
  reserve,
  returnKeys,
  stocktake,
  stocktakes,
]
export const collections = [keys, stocktakesStore]
