import { today } from './today'

export const operations = [today]
export const collections = []
