import { approve } from './approve'
import { assign } from './assign'
import { assignments } from './assignments'
import { list } from './list'
import { preview } from './preview'
import { request } from './request'
import { setPolicy } from './set-policy'
import { feeFiles, priceBooks } from './store'

export const operations = [approve, assign, assignments, list, preview, request, setPolicy]
export const collections = [priceBooks, feeFiles]
