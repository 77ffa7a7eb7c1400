import { approve } from './approve'
import { collect } from './collect'
import { configure } from './configure'
import { deduct } from './deduct'
import { get } from './get'
import { inspect } from './inspect'
import { list } from './list'
import { notice } from './notice'
import { pay } from './pay'
import { refuse } from './refuse'
import { requestRefund } from './request-refund'
import { rules } from './rules'
import { sign } from './sign'
import { deposits } from './store'
import { withdraw } from './withdraw'

export const operations = [
  ...[
    approve,
    collect,
    configure,
    deduct,
    get,
    inspect,
    list,
    notice,
    pay,
    refuse,
    requestRefund,
    rules,
    sign,
    withdraw,
  ],
]
export const collections = [deposits]
