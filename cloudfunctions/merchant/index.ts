import { decide } from './decide'
import { get } from './get'
import { propose } from './propose'
import { stop } from './stop'

export const merchant = [decide, get, propose, stop]
