import { configure } from './configure'
import { list } from './list'
import { phone } from './phone'
import { rates } from './rates'
import { record } from './record'
import { followUps } from './store'

export const operations = [configure, list, phone, rates, record]
export const collections = [followUps]
