import { apportionment } from './apportionment'
import { cancel } from './cancel'
import { get } from './get'
import { issue } from './issue'
import { list } from './list'
import { reverse } from './reverse'
import { start } from './start'
import { runExceptions, runs } from './store'

export const operations = [apportionment, cancel, get, issue, list, reverse, start]
export const jobs = () => import('./jobs')
export const collections = [runs, runExceptions]
