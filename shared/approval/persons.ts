/** Whoever lives in the house an approval is about: `until` null means still. */
interface Beneficiary {
  personId: string
  from: number
  until: number | null
}
/** Whether somebody gains by it: as one of the household now. Such a person never checks and never approves. */
export const gains = (personId: string, household: readonly Beneficiary[], now: number): boolean =>
  household.some(one => one.personId === personId && one.from <= now && (one.until === null || one.until > now))
