const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/**
 * Whether a text can be the tax number of a company: 18 characters of the unified social credit code with its check
 * character (GB 32100-2015), or one of the older numbers of 15 or 20 digits, which have none.
 */
export function isTaxNumber(text: string): boolean {
  if (/^\d{15}$|^\d{20}$/.test(text)) return true
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text)) return false
  let sum = 0
  let weight = 1
  for (const character of text.slice(0, 17)) {
    sum += CHARACTERS.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return CHARACTERS[(31 - (sum % 31)) % 31] === text[17]
}
