import { approve } from './approve'
import { check } from './check'
import { get } from './get'
import { list } from './list'
import { reject } from './reject'
import { request } from './request'
import { waivers } from './store'

export const operations = [approve, check, get, list, reject, request]
export const collections = [waivers]
