import { accounts, entries } from './store'
export const operations = []
export const collections = [accounts, entries]
