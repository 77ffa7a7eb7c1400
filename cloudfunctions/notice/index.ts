import { fields } from './fields'
import { granted } from './granted'
import { inbox } from './inbox'
import { mapFields } from './map-fields'
import { read } from './read'
import { resend } from './resend'
import { deliveries, quotas } from './store'
import { templates } from './templates'
import { undelivered } from './undelivered'
import { unread } from './unread'

export const operations = [fields, granted, inbox, mapFields, read, resend, templates, undelivered, unread]
export const jobs = () => import('./jobs')
export const collections = [deliveries, quotas]
