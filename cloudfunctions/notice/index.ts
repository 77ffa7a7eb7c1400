import { fields } from './fields'
import { granted } from './granted'
import { inbox } from './inbox'
import { mapFields } from './map-fields'
import { push } from './push'
import { read } from './read'
import { resend } from './resend'
import { setDigest } from './set-digest'
import { setPush } from './set-push'
import { silent } from './silent'
import { deliveries, quotas } from './store'
import { templates } from './templates'
import { undelivered } from './undelivered'
import { unread } from './unread'

export const operations = [
  fields,
  granted,
  inbox,
  mapFields,
  push,
  read,
  resend,
  setDigest,
  setPush,
  silent,
  templates,
  undelivered,
  unread,
]
export const collections = [deliveries, quotas]
