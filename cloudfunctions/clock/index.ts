import { withLease } from '../operation/lease'
import { settings } from '../operation/settings'
import { JOBS, type Job } from './jobs'

const BUDGET_MS = 20_000
const LEASE_MS = 30_000
const LINGER_MS = 120

/** One timer, every minute; ticks may overlap and repeat, since each job holds a lease and resumes from its own state. */
export async function main(event: { job?: string; linger?: boolean; Type?: string }) {
  settings()
  const worked: Record<string, number> = {}
  const hold = async (job: Job, linger: boolean) => {
    const done = await withLease(`job:${job.name}`, LEASE_MS, () => drain(job, linger))
    worked[job.name] = (worked[job.name] ?? 0) + (done ?? 0)
  }
  /** A nudge is for the job it names; what else must not wait for the minute is looked at before and after it. */
  const others = async () => {
    for (const job of event?.linger ? JOBS.filter(one => one.nudged) : [])
      if ((await job.next(Date.now())) !== null) await hold(job, false)
  }
  await others()
  for (const job of JOBS) if (!event?.job || job.name === event.job) await hold(job, event?.linger ?? false)
  await others()
  const due = (await Promise.all(event?.job ? [] : JOBS.map(job => job.next(Date.now())))).filter(at => at !== null)
  return { worked, nextDueAt: due.length > 0 ? Math.min(...due) : null }
}

/** Works until nothing is left; lingering, until nothing is left twice in a row. */
async function drain(job: Job, linger: boolean): Promise<number> {
  const started = process.hrtime.bigint()
  let done = 0
  let idle = !linger
  for (;;) {
    const count = await job.work(Date.now())
    done += count
    const spentMs = Number(process.hrtime.bigint() - started) / 1e6
    if ((count === 0 && idle) || spentMs > BUDGET_MS) return done
    if (!linger) continue
    idle = count === 0
    await new Promise(resolve => setTimeout(resolve, LINGER_MS))
  }
}
