import { configure } from './configure'
import { get } from './get'
import { list } from './list'
import { move } from './move'
import { numbers } from './numbers'
import { report } from './report'

export const defect = [configure, get, list, move, numbers, report]
