import { cancel } from './cancel'
import { get } from './get'
import { issue } from './issue'
import { reverse } from './reverse'
import { start } from './start'

export const run = [cancel, get, issue, reverse, start]
