import { granted } from './granted'
import { inbox } from './inbox'
import { read } from './read'
import { templates } from './templates'
import { undelivered } from './undelivered'

export const notice = [granted, inbox, read, templates, undelivered]
