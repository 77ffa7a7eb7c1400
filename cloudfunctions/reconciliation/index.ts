import { get } from './get'
import { rerun } from './rerun'

export const reconciliation = [get, rerun]
