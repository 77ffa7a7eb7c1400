import { previewTable } from '../../shared/tariff/tables'
import { approve } from './approve'
import { assign } from './assign'
import { assignments } from './assignments'
import { effect } from './effect'
import { list } from './list'
import { preview } from './preview'
import { reject } from './reject'
import { request } from './request'
import { setPolicy } from './set-policy'
import { feeFiles, priceBooks } from './store'
import { withdraw } from './withdraw'

export const operations = [approve, assign, assignments, effect, list, preview, reject, request, setPolicy, withdraw]
export const collections = [priceBooks, feeFiles]
export const tables = { 'tariff.preview': previewTable }
