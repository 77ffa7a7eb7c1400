import { approve } from './approve'
import { assign } from './assign'
import { assignments } from './assignments'
import { list } from './list'
import { preview } from './preview'
import { propose } from './propose'
import { setPolicy } from './set-policy'

export const tariff = [approve, assign, assignments, list, preview, propose, setPolicy]
