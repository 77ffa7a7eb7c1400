import { fenFromYuan } from '../../../shared/payment/yuan'

/** A typed amount as fen; null: not an amount above zero with at most two decimals. */
export function fenTyped(text: string): number | null {
  const typed = text.trim()
  if (!/^\d{1,8}(\.\d{1,2})?$/.test(typed)) return null
  const fen = fenFromYuan(typed)
  return fen !== null && fen > 0 ? fen : null
}
