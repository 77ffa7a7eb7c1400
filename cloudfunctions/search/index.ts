import { find } from './find'
import { founds } from './store'

export const operations = [find]
export const collections = [founds]
