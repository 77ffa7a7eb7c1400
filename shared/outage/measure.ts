import { IN_TIME_MS, type Outage } from './schema'

type Back = Pick<Outage, 'restored' | 'restoredToldAt'>
/** Whether everybody was told within 30 minutes of the supply coming back; null: there is still time. */
export function inTime({ restored, restoredToldAt }: Back, now: number): boolean | null {
  if (!restored) return null
  if (restoredToldAt !== null) return restoredToldAt - restored.at <= IN_TIME_MS
  return now - restored.at > IN_TIME_MS ? false : null
}
export interface Timeliness {
  restorations: number
  onTime: number
  /** In hundredths of a percent; null: there was none. */
  rate: number | null
}
/** Notices within 30 minutes ÷ restorations; one that may still be in time is not counted yet. */
export function timeliness(outages: readonly Back[], now: number): Timeliness {
  const judged = outages.map(one => inTime(one, now)).filter(one => one !== null)
  const onTime = judged.filter(Boolean).length
  const restorations = judged.length
  return { restorations, onTime, rate: restorations === 0 ? null : Math.round((onTime * 10_000) / restorations) }
}
