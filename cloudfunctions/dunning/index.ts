import { list } from './list'
import { promise } from './promise'
import { record } from './record'
import { dunnings } from './store'

export const operations = [list, promise, record]
export const collections = [dunnings]
