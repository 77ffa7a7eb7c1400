import { chunks, workbookJobs } from './store'
export const operations = []
export const collections = [workbookJobs, chunks]
