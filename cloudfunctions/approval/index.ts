// What all approvals share; each noun has the verbs of its own.
export const operations = []
export const collections = []
