import { approve } from './approve'
import { get } from './get'
import { reject } from './reject'
import { request } from './request'
import { stop } from './stop'
import { merchants, proposals } from './store'

export const operations = [approve, get, reject, request, stop]
export const collections = [merchants, proposals]
