import { drawOne } from './draw'
import { billsOfRunAfter, creditsOfRun, nextPass, type Pass, passes, prepaidAfter } from './store'
import { takeBackFrom } from './take-back'

const HOUSES = 20
const BILLS = 200

/** Works one chunk of the oldest pass over houses; 0: none waits. Each house is a transaction; repeating one changes nothing. */
export async function workPasses(now: number): Promise<number> {
  const pass = await nextPass()
  if (!pass) return 0
  await (pass.kind === 'draw' ? drawChunk(pass, now) : takeBackChunk(pass, now))
  return 1
}
const advance = ({ _id, cursor, fence }: Pass, fields: Partial<Pass>): Promise<number> =>
  passes.update({ _id, cursor, fence }, { ...fields, fence: fence + 1 })

/** The houses that hold a prepayment, and those to which this run gave a credit. */
async function drawChunk(pass: Pass, now: number): Promise<void> {
  const [held, given] = await Promise.all([
    prepaidAfter(pass.estateId, pass.cursor, HOUSES),
    creditsOfRun(pass.runId, pass.cursor, HOUSES),
  ])
  const houses = [...new Set([...held, ...given])].sort().slice(0, HOUSES)
  let drawnFen = 0
  for (const houseId of houses) drawnFen += await drawOne(pass._id, houseId, pass.estateId, now)
  await advance(pass, {
    cursor: houses.at(-1) ?? pass.cursor,
    amountFen: pass.amountFen + drawnFen,
    ...(houses.length === 0 && { todo: 0 as const }),
  })
}
/** The bills of the run, whole houses at a time. */
async function takeBackChunk(pass: Pass, now: number): Promise<void> {
  const found = await billsOfRunAfter(pass.runId, pass.cursor, BILLS)
  const ended = found.length < BILLS
  const last = found.at(-1)?.houseId
  const whole = ended || found[0]?.houseId === last ? found : found.filter(bill => bill.houseId !== last)
  const keptFen = await takeBackFrom(pass, whole, now)
  await advance(pass, {
    cursor: whole.at(-1)?._id ?? pass.cursor,
    amountFen: pass.amountFen + keptFen,
    ...(ended && { todo: 0 as const }),
  })
}
