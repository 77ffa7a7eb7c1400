import { cancel } from './cancel'
import { get } from './get'
import { issue } from './issue'
import { list } from './list'
import { reverse } from './reverse'
import { start } from './start'

export const run = [cancel, get, issue, list, reverse, start]
