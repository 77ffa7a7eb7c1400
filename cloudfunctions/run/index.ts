import { apportionment } from './apportionment'
import { cancel } from './cancel'
import { get } from './get'
import { issue } from './issue'
import { list } from './list'
import { reverse } from './reverse'
import { start } from './start'

export const run = [apportionment, cancel, get, issue, list, reverse, start]
