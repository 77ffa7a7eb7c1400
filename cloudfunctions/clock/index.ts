import { withLease } from '../operation/lease'
import { settings } from '../operation/settings'
import { JOBS, type Job } from './jobs'

const BUDGET_MS = 20_000
const LEASE_MS = 30_000

/** One timer, every minute; ticks may overlap and repeat, since each job holds a lease and resumes from its own state. */
export async function main(event: { job?: string; Type?: string }) {
  settings()
  const chosen = JOBS.filter(job => !event?.job || job.name === event.job)
  const worked: Record<string, number> = {}
  for (const job of chosen) worked[job.name] = (await withLease(`job:${job.name}`, LEASE_MS, () => drain(job))) ?? 0
  const due = (await Promise.all(event?.job ? [] : JOBS.map(job => job.next(Date.now())))).filter(at => at !== null)
  return { worked, nextDueAt: due.length > 0 ? Math.min(...due) : null }
}

async function drain(job: Job): Promise<number> {
  const started = process.hrtime.bigint()
  let done = 0
  for (;;) {
    const count = await job.work(Date.now())
    done += count
    const spentMs = Number(process.hrtime.bigint() - started) / 1e6
    if (count === 0 || spentMs > BUDGET_MS) return done
  }
}
