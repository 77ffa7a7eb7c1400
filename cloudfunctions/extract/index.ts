import { get } from './get'
import { order } from './order'
import { extracts } from './store'

export const operations = [get, order]
export const collections = [extracts]
