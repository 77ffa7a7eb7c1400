import { ensureRefund } from './ensure-refund'
import { refundsToSee } from './store'

const AT_ONCE = 5

/** Sees to approved refunds until WeChat Pay says how they ended. Answers how many it looked at. */
export async function watchRefunds(now: number): Promise<number> {
  const due = await refundsToSee(now, AT_ONCE)
  const looks = await Promise.allSettled(due.map(refund => ensureRefund(refund._id, now)))
  for (const look of looks)
    if (look.status === 'rejected')
      console.error(JSON.stringify({ level: 'bug', job: 'refunds', error: `${look.reason}` }))
  return looks.some(look => look.status === 'rejected') ? 0 : due.length
}
