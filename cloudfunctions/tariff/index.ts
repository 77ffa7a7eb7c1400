import { approve } from './approve'
import { assign } from './assign'
import { assignments } from './assignments'
import { list } from './list'
import { preview } from './preview'
import { propose } from './propose'
import { setPolicy } from './set-policy'
import { feeFiles, priceBooks } from './store'

export const operations = [approve, assign, assignments, list, preview, propose, setPolicy]
export const collections = [priceBooks, feeFiles]
