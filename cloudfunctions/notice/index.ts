import { granted } from './granted'
import { inbox } from './inbox'
import { read } from './read'
import { templates } from './templates'
import { undelivered } from './undelivered'
import { unread } from './unread'

export const notice = [granted, inbox, read, templates, undelivered, unread]
