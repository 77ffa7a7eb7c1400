import { get } from './get'
import { rerun } from './rerun'
import { reconciliations } from './store'

export const operations = [get, rerun]
export const collections = [reconciliations]
