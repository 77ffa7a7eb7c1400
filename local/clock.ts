import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** The time that doors and simulators see: the real one plus an offset that only grows, kept across restarts. */
export class Clock {
  offsetMs: number
  constructor(private readonly file: string) {
    this.offsetMs = existsSync(file) ? Number(readFileSync(file, 'utf8')) || 0 : 0
  }
  readonly now = (): number => Date.now() + this.offsetMs
  moveTo(at: number): void {
    this.offsetMs = Math.max(this.offsetMs, at - Date.now())
    writeFileSync(this.file, String(this.offsetMs))
  }
}

/** `P1DT2H30M` in ms; null when it is not an ISO 8601 duration of weeks, days and time. */
export function durationMs(text: unknown): number | null {
  const found =
    typeof text === 'string' &&
    /^P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text)
  if (!found) return null
  const [weeks, days, hours, minutes, seconds] = found.slice(1).map(part => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
}
