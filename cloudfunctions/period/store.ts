import { Store } from '../operation/store'

/** What a period of an estate has been through: the one document on which two starts meet. */
interface RunHead {
  _id: string
  estateId: string
  liveRunId: string | null
  runs: number
  reversed: number
}
export const runHeads = new Store<RunHead>('runHeads', { notFound: 'run.not_found' })
export const headIdOf = (estateId: string, period: string): string => `${estateId}:${period}`
