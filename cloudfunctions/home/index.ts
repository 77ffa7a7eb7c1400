import { counts } from './counts'

export const operations = [counts]
export const collections = []
