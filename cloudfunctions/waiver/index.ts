import { approve } from './approve'
import { check } from './check'
import { get } from './get'
import { list } from './list'
import { reject } from './reject'
import { request } from './request'

export const waiver = [approve, check, get, list, reject, request]
