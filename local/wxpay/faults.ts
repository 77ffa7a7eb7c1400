/** Replies: what our requests run into. `timeout` commits first and then says nothing. */
export const REPLY_FAULTS = [
  'unsigned-401',
  'html-502',
  'timeout',
  'unsigned-2xx',
  'forged-2xx',
  'stale-2xx',
  'rate-limit',
] as const
/** Callbacks: `delay` is sent as it was signed, `seconds` later; the wrong ones are genuinely signed. */
export const CALLBACK_FAULTS = [
  'duplicate',
  'reorder',
  'drop',
  'delay',
  'forge',
  'alter',
  'stale',
  'bad-tag',
  'unknown-serial',
  'signtest',
  'wrong-amount',
  'wrong-currency',
  'wrong-mchid',
  'wrong-appid',
] as const
export const BOOK_FAULTS = [
  'pay-during-close',
  'pay-after-close',
  'close-too-soon',
  'refund-callback-first',
  'refund-abnormal',
  'refund-closed',
  'bill-wrong-hash',
  'bill-other-host',
  'bill-truncated',
  'bill-other-date',
  'bill-bad-summary',
  'bill-missing-row',
  'bill-extra-row',
  'bill-wrong-amount',
  'bill-net-refunds',
  'bill-no-last-break',
  'bill-unpacked',
  'quiet-unsigned',
  'quiet-small-letters',
  'refund-not-enough',
] as const
type ReplyFault = (typeof REPLY_FAULTS)[number]
export type CallbackFault = (typeof CALLBACK_FAULTS)[number]
export type BookFault = (typeof BOOK_FAULTS)[number]
export type WxPayFault = ReplyFault | CallbackFault | BookFault
const ALL: readonly string[] = [...REPLY_FAULTS, ...CALLBACK_FAULTS, ...BOOK_FAULTS]
export const isFault = (name: unknown): name is WxPayFault => ALL.includes(String(name))

interface Armed {
  fault: WxPayFault
  times: number
  /** Only for requests of this kind: prepay, query, close, refund, refund-query, bill, download. */
  on?: string
  seconds: number
}

/** Faults wait armed until what they spoil comes by; each spoils `times` things. */
export class WxPayFaults {
  private armed: Armed[] = []
  arm(fault: WxPayFault, options: { times?: number; on?: string; seconds?: number } = {}): void {
    this.armed.push({ fault, times: options.times ?? 1, seconds: options.seconds ?? 301, on: options.on })
  }
  clear(): void {
    this.armed = []
  }
  list(): Armed[] {
    return this.armed
  }
  /** Uses up one of `faults` if one is armed. */
  take<F extends WxPayFault>(faults: readonly F[], on?: string): { fault: F; seconds: number } | null {
    const found = this.armed.find(
      one => (faults as readonly string[]).includes(one.fault) && (!one.on || one.on === on),
    )
    if (!found) return null
    found.times -= 1
    this.armed = this.armed.filter(one => one.times > 0)
    return { fault: found.fault as F, seconds: found.seconds }
  }
}
