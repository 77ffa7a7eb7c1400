import { uploads } from './store'
import { target } from './target'

export const operations = [target]
export const collections = [uploads]
