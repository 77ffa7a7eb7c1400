import { standingOf, worksDuring } from '../../shared/duty/roster'
import type { Standing } from '../../shared/ticket/crew'
import { shiftsAround } from './store'

/** What the roster says of each of an estate's people now; null: nobody has planned this week. */
export async function standings(estateId: string, now: number): Promise<(personId: string) => Standing | null> {
  const shifts = await shiftsAround(estateId, now)
  return personId => standingOf(shifts, personId, now)
}
interface Span {
  from: number
  until: number
}
/** Whether somebody is on a shift at some time of a span; where nobody has planned, everybody is. */
export async function onDutyDuring(
  estateId: string,
  personId: string,
  spans: readonly Span[],
): Promise<(span: Span) => boolean> {
  const [first, last] = [Math.min(...spans.map(one => one.from)), Math.max(...spans.map(one => one.from))]
  if (spans.length === 0) return () => true
  const shifts = [...(await shiftsAround(estateId, first)), ...(await shiftsAround(estateId, last))]
  return ({ from, until }) => worksDuring(shifts, personId, from, until) ?? true
}
