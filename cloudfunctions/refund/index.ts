import { approve } from './approve'
import { check } from './check'
import { get } from './get'
import { list } from './list'
import { request } from './request'

export const refund = [approve, check, get, list, request]
