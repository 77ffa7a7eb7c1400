import { get } from './get'
import { list } from './list'
import { move } from './move'
import { report } from './report'

export const defect = [get, list, move, report]
