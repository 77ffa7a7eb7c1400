import { get } from './get'
import { save } from './save'
import { calendars } from './store'

export const operations = [get, save]
export const collections = [calendars]
