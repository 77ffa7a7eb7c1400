import { apportionment } from './apportionment'
import { cancel } from './cancel'
import { exceptions } from './exceptions'
import { get } from './get'
import { houses } from './houses'
import { issue } from './issue'
import { list } from './list'
import { reasons } from './reasons'
import { reverse } from './reverse'
import { start } from './start'
import { runExceptions, runHouses, runs } from './store'

export const operations = [apportionment, cancel, exceptions, get, houses, issue, list, reasons, reverse, start]
export const collections = [runs, runExceptions, runHouses]
