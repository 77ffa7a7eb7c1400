import { list } from './list'
import { move } from './move'
import { report } from './report'

export const defect = [list, move, report]
