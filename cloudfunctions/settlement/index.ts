import { passes } from './store'
export const operations = []
export const collections = [passes]
