import { addendum } from './addendum'
import { get } from './get'
import { list } from './list'
import { open } from './open'
import { print } from './print'
import { saveTemplate } from './save-template'
import { seal } from './seal'
import { inspections, templates } from './store'
import { sync } from './sync'
import { template } from './template'
import { verify } from './verify'

export const operations = [addendum, get, list, open, print, saveTemplate, seal, sync, template, verify]
export const collections = [inspections, templates]
