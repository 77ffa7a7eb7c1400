import { list } from './list'
import { restock } from './restock'
import { save } from './save'
import { materials } from './store'

export const operations = [list, restock, save]
export const collections = [materials]
