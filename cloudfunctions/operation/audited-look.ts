import { createHash } from 'node:crypto'
import type { Operation, Output } from '../../shared/contracts'
import { newId } from '../../shared/id'
import { Refusal } from '../../shared/refusal'
import { isDuplicate } from './database'
import { parse, permit, type Running, type Scene } from './operation'
import { Store } from './store'
import type { Tx } from './transaction'

const HOUR_MS = 3_600_000
/** The same id for the same look within an hour; it sorts with the others. */
function hourly(look: string, now: number): string {
  const digest = createHash('sha256').update(look).digest()
  let at = 0
  return newId('lok', now - (now % HOUR_MS), () => (digest[at++ % digest.length] as number) / 256)
}

/** Who looked at whose fees, when and why: written before the answer, kept for the supervisor. */
export interface LookLog {
  _id: string
  estateId: string
  houseId: string
  personId: string
  name: string
  operation: string
  reason: string
  at: number
}
export const looks = new Store<LookLog>('looks', {
  notFound: 'internal',
  indexes: [{ on: ['estateId', '-_id'] }, { on: ['personId', 'at', '_id'] }, { on: ['at'] }],
  reach: { estate: reach => [{ estateId: reach.estateId }] },
})
/** What somebody takes along instead of looking at it: noted in the transaction of the request. */
export const noteLook = (tx: Tx, look: Omit<LookLog, '_id'>): Promise<void> =>
  looks.insert(tx, { _id: newId('lok', look.at), ...look })
interface AuditedScene<O extends Operation> extends Scene<O> {
  /**
   * Before anything of this house is answered: nothing for one's own, else the log with the reason. Where the work itself
   * is the reason (`because`), nobody is asked for one, and the same person's looks within an hour are one line. The
   * answer waits for it, so that reading goes on meanwhile; whoever makes more than an answer waits too.
   */
  record: (about: { estateId: string; houseId: string; own: boolean; because?: string }) => Promise<void>
}

/** A look that leaves a trace. Refuses `billing.reason_needed` where somebody else's house is meant and no reason given. */
export function auditedLook<O extends Operation>(
  name: O,
  body: (scene: AuditedScene<O>) => Promise<Output<O>>,
): Running<O> {
  return {
    name,
    run: async (entry, raw, actor, now, { certain } = {}) => {
      const input = parse<O>(entry, raw)
      const permitted = permit<O>(entry, actor, now)
      const { personId } = actor
      if (personId === null) throw new Error(`${name} lets in somebody whose look cannot be noted`)
      const { reason } = input as { reason?: string }
      const noted: Promise<void>[] = []
      const note = async (look: LookLog | null) => {
        if (certain && !(await certain)) throw new Error(`${name}: somebody else is calling`)
        if (look)
          await looks.insertMany([look]).catch(error => {
            if (reason || !isDuplicate(error)) throw error
          })
      }
      const record: AuditedScene<O>['record'] = ({ estateId, houseId, own, because }) => {
        const said = reason ?? because
        if (!own && !said) throw new Refusal('billing.reason_needed')
        const look = {
          _id: reason ? newId('lok', now) : hourly(`${personId} ${houseId} ${name}`, now),
          estateId,
          houseId,
          personId,
          name: actor.name,
          operation: name,
          reason: said ?? '',
          at: now,
        }
        const done = note(own ? null : look)
        done.catch(() => undefined)
        noted.push(done)
        return done
      }
      // What was found is held back, a refusal too, until it is noted that somebody looked.
      const [answer] = await Promise.allSettled([body({ input, ...permitted, now, record })])
      await Promise.all(noted)
      if (answer.status === 'rejected') throw answer.reason
      if (noted.length === 0) throw new Error(`${name} answered without recording whose fees were looked at`)
      return answer.value
    },
  }
}
