import { books } from './store'
export const operations = []
export const collections = [books]
