import { ANYONE, type Round } from '../../shared/patrol/schema'
import { onDutyDuring } from '../duty/on-duty'

/** Of an estate's rounds those that are this person's: their own, and of everybody's those while they are on duty. */
export async function roundsOf<R extends Pick<Round, 'walkerId' | 'estateId' | 'from' | 'until'>>(
  rounds: readonly R[],
  personId: string,
  now: number,
): Promise<R[]> {
  const everybodys = rounds.filter(one => one.walkerId === ANYONE)
  const isOn = await onDutyDuring(everybodys[0]?.estateId ?? '', personId, everybodys, now)
  return rounds.filter(one => one.walkerId !== ANYONE || isOn(one))
}
