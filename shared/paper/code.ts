const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** What a code belongs to, by its first letter. */
export const CODE_OF = { receipt: 'R', acceptance: 'F' } as const
export type CodeOf = keyof typeof CODE_OF

/** A verification code: one letter for the kind, then 95 random bits. `random` yields bytes nobody can guess. */
export const codeFrom = (kind: CodeOf, random: Uint8Array): string =>
  CODE_OF[kind] + [...random.subarray(0, 19)].map(byte => ALPHABET[byte % 32]).join('')

/** A code as somebody typed it: spaces and dashes out, look-alikes in. Null: it cannot be one. */
export function typedCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return /^[RF][0-9A-HJKMNP-TV-Z]{19}$/.test(code) ? code : null
}
