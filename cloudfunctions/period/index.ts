import { runHeads } from './store'

// Readings ask which period is open, runs open and close it: it lies below both.
export const operations = []
export const collections = [runHeads]
