import { granted } from './granted'
import { inbox } from './inbox'
import { read } from './read'
import { deliveries, quotas, vendorTokens } from './store'
import { templates } from './templates'
import { undelivered } from './undelivered'
import { unread } from './unread'

export const operations = [granted, inbox, read, templates, undelivered, unread]
export const jobs = () => import('./jobs')
export const collections = [deliveries, quotas, vendorTokens]
