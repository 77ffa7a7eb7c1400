const YUAN = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/

/** `"12.3"` → 1230 fen, digit by digit, never through a binary fraction; null for anything but at most two decimals. */
export function fenFromYuan(text: string): number | null {
  const found = YUAN.exec(text)
  if (!found) return null
  const fen = Number(found[2]) * 100 + Number((found[3] ?? '').padEnd(2, '0'))
  return found[1] && fen !== 0 ? -fen : fen
}

/** 1230 fen → `"12.30"`. Throws on what is not a whole, safe number of fen. */
export function yuanFromFen(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError('an amount is a whole number of fen')
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
