import { receiptTable } from '../../shared/receipt/tables'
import { approveVoid } from './approve-void'
import { get } from './get'
import { list } from './list'
import { ofHouse } from './of-house'
import { print } from './print'
import { rejectVoid } from './reject-void'
import { requestVoid } from './request-void'
import { receipts } from './store'
import { verify } from './verify'

export const operations = [approveVoid, get, list, ofHouse, print, rejectVoid, requestVoid, verify]
export const collections = [receipts]
export const tables = { 'receipt.list': receiptTable }
