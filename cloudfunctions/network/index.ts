import { get } from './get'
import { importWorkbook } from './import'
import { importStatus } from './import-status'
import { list } from './list'
import { of } from './of'
import { save } from './save'
import { serves } from './serves'
import { parts } from './store'
import { unserved } from './unserved'

export const operations = [get, importStatus, importWorkbook, list, of, save, serves, unserved]
export const collections = [parts]
