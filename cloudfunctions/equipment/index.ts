import { due } from './due'
import { get } from './get'
import { list } from './list'
import { record } from './record'
import { retire } from './retire'
import { save } from './save'
import { equipments, records } from './store'

export const operations = [due, get, list, record, retire, save]
export const collections = [equipments, records]
