export interface Call {
  id: number
  event: unknown
  context: object
  offsetMs: number
}
export interface Told {
  result?: unknown
  error?: string
}
interface Built {
  /** The built door's file. */
  file: string
  environment: Record<string, string>
  /** Works when nobody who waits wants the processor. */
  background: boolean
}
/** Where the code of one instance runs. */
export interface Home {
  invoke(call: Call): void
  /** Between invocations nothing in it runs. */
  freeze(): void
  thaw(): void
  /** Ends it at once, wherever it is. */
  kill(): void
}
export type Housing = (built: Built, told: (message: Told) => void, ended: (why: string) => void) => Home
