import { decideVoid } from './decide-void'
import { get } from './get'
import { list } from './list'
import { print } from './print'
import { requestVoid } from './request-void'
import { receiptSeries, receipts } from './store'
import { verify } from './verify'

export const operations = [decideVoid, get, list, print, requestVoid, verify]
export const jobs = () => import('./jobs')
export const collections = [receipts, receiptSeries]
