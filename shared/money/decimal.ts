import Big from 'big.js'

/** Exact decimals only: a price, an area or a reading is a decimal string, money an integer count of fen. */
export type Fen = number
export type Decimal = string
export type Exact = Big

Big.DP = 40
Big.RM = Big.roundHalfUp

export const exact = (value: Decimal | number): Exact => new Big(value)
/** Yuan, exact → fen, HALF_UP: the one rounding of a bill line. */
export const fenOf = (yuan: Exact): Fen => Number(yuan.times(100).round(0, Big.roundHalfUp).toString())
/** Fen → yuan, exact. */
export const yuanOf = (fen: Fen): Exact => exact(fen).div(100)
/** Fen as people write it: `25024` → `250.24`. */
export const writeYuan = (fen: Fen): string => yuanOf(fen).toFixed(2)
/** `250.24` → 25024; throws on a third decimal. */
export function readYuan(text: string): Fen {
  if (!/^-?\d+(\.\d{1,2})?$/.test(text)) throw new RangeError(`not an amount: ${text}`)
  return fenOf(exact(text))
}
/** Part of an amount, HALF_UP: `fen × numerator ÷ denominator`. */
export const partOf = (fen: Fen, numerator: Decimal | number, denominator: Decimal | number): Fen =>
  Number(exact(fen).times(numerator).div(denominator).round(0, Big.roundHalfUp).toString())
export const sum = (amounts: readonly Fen[]): Fen => amounts.reduce((total, one) => total + one, 0)
/** A weight as an integer, at six decimals, so that shares can be told apart exactly. */
export const scaled = (value: Decimal): bigint => BigInt(exact(value).times(1_000_000).round(0).toFixed(0))
