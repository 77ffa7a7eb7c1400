import { begin } from './begin'
import { cancel } from './cancel'
import { get } from './get'
import { mine } from './mine'

export const payment = [begin, cancel, get, mine]
