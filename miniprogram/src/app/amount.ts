import { daysBetween, today } from '../../../shared/calendar/day'
import type { Fen } from '../../../shared/money/decimal'
import { serverTime } from './call'

/** `120340` → `¥1,203.40`; a minus stands before the sign of the currency. */
export function yuan(fen: Fen): string {
  const whole = String(Math.floor(Math.abs(fen) / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '−' : ''}¥${whole}.${String(Math.abs(fen) % 100).padStart(2, '0')}`
}
/** Days a bill is past its due date; 0: it is not. */
export const daysOver = (dueOn: string): number => Math.max(0, daysBetween(dueOn, today(serverTime())))
