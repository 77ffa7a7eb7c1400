import type { ServerResponse } from 'node:http'

export type Mode = 'fail' | 'hang' | 'garbage'

/** Which vendor misbehaves, how, and until when (simulated time, ms). */
export class Faults {
  private readonly set = new Map<string, { mode: Mode; until: number }>()
  private readonly delays = new Map<string, number>()
  constructor(private readonly now: () => number) {}
  /** From now on each request to this vendor is under way so long, in real time; 0: not at all. */
  delay(vendor: string, ms: number): void {
    this.delays.set(vendor, ms)
  }
  delayOf(vendor: string): number {
    return this.delays.get(vendor) ?? 0
  }
  start(vendor: string, mode: Mode, forMs: number): void {
    this.set.set(vendor, { mode, until: this.now() + forMs })
  }
  stop(vendor: string): void {
    this.set.delete(vendor)
  }
  of(vendor: string): Mode | null {
    const fault = this.set.get(vendor)
    return fault && fault.until > this.now() ? fault.mode : null
  }
  /** Answers as the vendor in trouble does (hanging, not at all); false: it has none. */
  spoil(vendor: string, response: ServerResponse): boolean {
    const mode = this.of(vendor)
    if (mode === 'garbage') response.end('<html>502</html>')
    if (mode === 'fail') response.writeHead(502).end('bad gateway')
    return mode !== null
  }
}
