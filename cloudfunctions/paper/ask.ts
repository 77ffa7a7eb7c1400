import { createHmac, timingSafeEqual } from 'node:crypto'
import type { MadePaper, PaperOrder } from '../../shared/paper/schema'
import { Refusal } from '../../shared/refusal'
import { cloud } from '../operation/database'
import { settings } from '../operation/settings'

const WINDOW_MS = 5 * 60_000
/** Longer than a form of thirty photos takes, shorter than the door lives. */
const PATIENCE_MS = 45_000

interface Sealed {
  order: string
  at: number
  proof: string
}
const proofOf = (order: string, at: number): Buffer =>
  createHmac('sha256', settings().ANJU_MASTER_KEY).update(`papers\n${at}\n${order}`).digest()

/**
 * Has the `papers` door make a paper and keep it; the path decides where, so that making it again replaces it. The
 * order carries a proof of our own key, since a mini-program could name the function as well. Refuses
 * `paper.unavailable` when the door cannot be reached or fails: nothing was promised, asking again is harmless.
 */
export async function askPaper(order: PaperOrder): Promise<MadePaper> {
  const text = JSON.stringify(order)
  const at = Date.now()
  const data: Sealed = { order: text, at, proof: proofOf(text, at).toString('base64url') }
  let answer: { made?: MadePaper; failed?: string } | undefined
  try {
    const { result } = await cloud().callFunction({ name: 'papers', data }, { timeout: PATIENCE_MS })
    answer = result as typeof answer
  } catch (error) {
    console.error(JSON.stringify({ level: 'papers', path: order.path, error: String(error) }))
  }
  if (answer?.failed) console.error(JSON.stringify({ level: 'papers', path: order.path, error: answer.failed }))
  if (!answer?.made) throw new Refusal('paper.unavailable')
  return answer.made
}

/** What one of our doors ordered; null for anybody else's event, an altered one and an old one. */
export function openedOrder(event: unknown, now: number): PaperOrder | null {
  const { order, at, proof } = (event ?? {}) as Partial<Sealed>
  if (typeof order !== 'string' || typeof at !== 'number' || typeof proof !== 'string') return null
  const given = Buffer.from(proof, 'base64url')
  const wanted = proofOf(order, at)
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null
  return Math.abs(now - at) > WINDOW_MS ? null : (JSON.parse(order) as PaperOrder)
}
