/** A number of the mainland, as estates keep them: the only kind that says by itself who somebody is. */
const MAINLAND = /^1[3-9][0-9]{9}$/

/**
 * A number that WeChat vouches for, as we keep it: of the mainland in eleven digits, any other in full with its country
 * (`+4915123456789`), so that no foreign number ever reads like one of ours.
 */
export const keptPhone = (pure: string, countryCode: string): string => {
  const digits = pure.replace(/\D/g, '')
  const country = countryCode.replace(/\D/g, '')
  return country === '86' && MAINLAND.test(digits) ? digits : `+${country}${digits}`
}
/** The number that may stand for a person; null: a contact only, which matches nobody. */
export const matchingPhone = (phone: string | null): string | null => (phone && MAINLAND.test(phone) ? phone : null)
