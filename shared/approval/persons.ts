import type { Beneficiary, Stepper } from './schema'

/** Whether somebody gains by it: as one of the household now. Such a person never checks and never approves. */
export const gains = (is: Stepper['is'], household: readonly Beneficiary[], now: number): boolean =>
  household.some(one => is(one.personId) && one.from <= now && (one.until === null || one.until > now))
