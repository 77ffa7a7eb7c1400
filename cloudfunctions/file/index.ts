import { target } from './target'

export const operations = [target]
export const collections = []
