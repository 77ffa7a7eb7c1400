import { books } from './store'
export const operations = []
export const jobs = () => import('./jobs')
export const collections = [books]
