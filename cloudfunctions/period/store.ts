import { Store } from '../operation/store'

/** What a period of an estate has been through: the one document on which two starts meet. */
interface RunHead {
  _id: string
  estateId: string
  /** The period's own run, from its start to its end. */
  liveRunId: string | null
  /** A supplementary run that is not issued yet. */
  lateRunId: string | null
  /** Every run whose bills are valid. */
  issued: string[]
  runs: number
  reversed: number
}
export const runHeads = new Store<RunHead>('runHeads', { notFound: 'run.not_found' })
export const freshHead = (estateId: string, period: string): RunHead => ({
  _id: headIdOf(estateId, period),
  estateId,
  liveRunId: null,
  lateRunId: null,
  issued: [],
  runs: 0,
  reversed: 0,
})
export const headIdOf = (estateId: string, period: string): string => `${estateId}:${period}`
