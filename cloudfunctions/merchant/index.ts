import { decide } from './decide'
import { get } from './get'
import { propose } from './propose'

export const merchant = [decide, get, propose]
