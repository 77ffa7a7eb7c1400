import { decide } from './decide'
import { get } from './get'
import { propose } from './propose'
import { stop } from './stop'
import { merchants, proposals } from './store'

export const operations = [decide, get, propose, stop]
export const jobs = () => import('./jobs')
export const collections = [merchants, proposals]
