/** What a door answers, over either wire. */
export type Answer =
  | { ok: true; data: unknown; serverNow?: number }
  | {
      ok: false
      code: string
      message: string
      retry: boolean
      reference?: Record<string, unknown>
      serverNow?: number
    }
