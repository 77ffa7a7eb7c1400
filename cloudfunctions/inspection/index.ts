import { addendum } from './addendum'
import { get } from './get'
import { list } from './list'
import { open } from './open'
import { saveTemplate } from './save-template'
import { seal } from './seal'
import { sync } from './sync'
import { template } from './template'

export const inspection = [addendum, get, list, open, saveTemplate, seal, sync, template]
