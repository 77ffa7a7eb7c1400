import { refundTable } from '../../shared/refund/tables'
import { approve } from './approve'
import { check } from './check'
import { get } from './get'
import { list } from './list'
import { reject } from './reject'
import { request } from './request'
import { refunds } from './store'

export const operations = [approve, check, get, list, reject, request]
export const collections = [refunds]
export const tables = { 'refund.list': refundTable }
