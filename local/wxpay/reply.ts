/** What the simulator answers before it is signed. `body` null: 204. */
export interface Answer {
  status: number
  body: unknown
  /** A download: bytes, unsigned. */
  bytes?: Buffer
  /** Goes out without a signature. */
  unsigned?: true
}
export const ok = (body: unknown): Answer => ({ status: 200, body })
export const nothing = (): Answer => ({ status: 204, body: null })
export const refuse = (status: number, code: string, message: string): Answer => ({ status, body: { code, message } })

export type Fields = Record<string, unknown>
export const text = (fields: Fields, name: string): string => (typeof fields[name] === 'string' ? fields[name] : '')
export const inner = (fields: Fields, name: string): Fields =>
  fields[name] !== null && typeof fields[name] === 'object' ? (fields[name] as Fields) : {}
export const isFen = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0
/** `2026-03-01T10:00:00+08:00` */
export const beijing = (at: number): string => `${new Date(at + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
export const isNotifyUrl = (url: string): boolean => /^https?:\/\/[^?#]+$/.test(url)
