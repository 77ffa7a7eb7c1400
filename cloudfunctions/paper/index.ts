import { keptPapers } from './store'
export const operations = []
export const collections = [keptPapers]
