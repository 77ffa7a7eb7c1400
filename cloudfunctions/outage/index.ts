import { called } from './called'
import { calls } from './calls'
import { cancel } from './cancel'
import { decline } from './decline'
import { draft } from './draft'
import { extend } from './extend'
import { get } from './get'
import { list } from './list'
import { measure } from './measure'
import { notice } from './notice'
import { of } from './of'
import { publish } from './publish'
import { restore } from './restore'
import { saveNotice } from './save-notice'
import { outages } from './store'

export const operations = [
  called,
  calls,
  cancel,
  decline,
  draft,
  extend,
  get,
  list,
  measure,
  notice,
  of,
  publish,
  restore,
  saveNotice,
]
export const collections = [outages]
