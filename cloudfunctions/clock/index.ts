import { nouns } from '../nouns'
import type { Job } from '../operation/job'
import { withLease } from '../operation/lease'
import { allJobs, serve } from '../operation/noun'
import { settings } from '../operation/settings'

serve(nouns)

const BUDGET_MS = 20_000
/** No job is begun later than this, so that the last one ends within the function's 60 s. */
const LAST_START_MS = 35_000
const LEASE_MS = 30_000
const LINGER_MS = 120
const elapsed = () => {
  const started = process.hrtime.bigint()
  return () => Number(process.hrtime.bigint() - started) / 1e6
}

/** One timer, every minute; ticks may overlap and repeat, since each job holds a lease and resumes from its own state. */
export async function main(event: { job?: string; linger?: boolean; Type?: string }) {
  settings()
  const jobs = await allJobs()
  const worked: Record<string, number> = {}
  const hold = async (job: Job, linger: boolean) => {
    const done = (await withLease(`job:${job.name}`, LEASE_MS, () => drain(job, linger))) ?? 0
    worked[job.name] = (worked[job.name] ?? 0) + done
    return done
  }
  if (!event?.job) return { nextDueAt: await minute(jobs, hold), worked }
  /** A nudge is for the job it names; what else must not wait for the minute is looked at before and after it. */
  const others = async () => {
    for (const job of event.linger ? jobs.filter(one => one.nudged) : [])
      if ((await job.next(Date.now())) !== null) await hold(job, false)
  }
  await others()
  for (const job of jobs) if (job.name === event.job) await hold(job, event.linger ?? false)
  await others()
  return { nextDueAt: null, worked }
}

/**
 * Works what is due until nothing is, and answers when something will be. Every job is asked first: a minute in which
 * nothing is due costs a read a job, not a lease.
 */
async function minute(jobs: Job[], hold: (job: Job, linger: boolean) => Promise<number>): Promise<number | null> {
  const spentMs = elapsed()
  for (let stuck = false; ; ) {
    const now = Date.now()
    const dues = await Promise.all(jobs.map(job => job.next(now)))
    const due = jobs.filter((_, at) => (dues[at] ?? Number.POSITIVE_INFINITY) <= now)
    if (due.length === 0 || stuck) {
      const times = dues.filter(at => at !== null)
      return times.length > 0 ? Math.min(...times) : null
    }
    let done = 0
    for (const job of due) if (spentMs() < LAST_START_MS) done += await hold(job, false)
    stuck = done === 0
  }
}

/** Works until nothing is left; lingering, until nothing is left twice in a row. */
async function drain(job: Job, linger: boolean): Promise<number> {
  const spentMs = elapsed()
  let done = 0
  let idle = !linger
  for (;;) {
    const count = await job.work(Date.now())
    done += count
    if ((count === 0 && idle) || spentMs() > BUDGET_MS) return done
    if (!linger) continue
    idle = count === 0
    await new Promise(resolve => setTimeout(resolve, LINGER_MS))
  }
}
