import { Store } from '../operation/store'

/** What a period of an estate has been through: the one document on which two starts meet. */
export interface RunHead {
  _id: string
  estateId: string
  period: string
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
  period,
  liveRunId: null,
  lateRunId: null,
  issued: [],
  runs: 0,
  reversed: 0,
})
const headsFrom = (estateId: string, period: string): Promise<RunHead[]> =>
  runHeads.all({ _id: { from: headIdOf(estateId, period), until: `${estateId}:~` } })
/** The months from this one on that have a run of their own, started and not taken back. */
export const livePeriods = async (estateId: string, period: string): Promise<string[]> =>
  (await headsFrom(estateId, period)).filter(head => head.liveRunId !== null).map(head => head.period)
/** What has been billed, or is being billed, from a month on. */
export async function periodsFrom(estateId: string, period: string): Promise<{ period: string; issued: boolean }[]> {
  const heads = await headsFrom(estateId, period)
  return heads
    .filter(head => head.issued.length > 0 || head.liveRunId !== null)
    .map(head => ({ period: head.period, issued: head.issued.length > 0 }))
}
export const headIdOf = (estateId: string, period: string): string => `${estateId}:${period}`
