import { get } from './get'
import { save } from './save'

export const operations = [get, save]
export const collections = []
