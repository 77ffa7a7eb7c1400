import { decline } from './decline'
import { get } from './get'
import { issue } from './issue'
import { list } from './list'
import { mine } from './mine'
import { red } from './red'
import { request } from './request'
import { invoices } from './store'

export const operations = [decline, get, issue, list, mine, red, request]
export const collections = [invoices]
