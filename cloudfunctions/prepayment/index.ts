import { approve } from './approve'
import { held } from './held'
import { list } from './list'
import { reject } from './reject'
import { request } from './request'
import { passings } from './store'

export const operations = [approve, held, list, reject, request]
export const collections = [passings]
