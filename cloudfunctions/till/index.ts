import { count } from './count'
import { drop } from './drop'
import { get } from './get'
import { open } from './open'
import { tills } from './store'

export const operations = [count, drop, get, open]
export const collections = [tills]
