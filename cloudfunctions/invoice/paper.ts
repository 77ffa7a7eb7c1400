import type { Output } from '../../shared/contracts'
import type { issue, red } from '../../shared/invoice/act'
import { requireNotHeld } from '../../shared/invoice/act'
import { Refusal } from '../../shared/refusal'
import { freezePdf } from '../file/attach'
import type { CommandScene, Extras } from '../operation/operation'
import { SYSTEM } from '../operation/reach'
import { payments } from '../payment/store'
import { invoices, takeNumber } from './store'

type Verb = 'invoice.issue' | 'invoice.red'

/** Before a paper is entered: it is a whole PDF that runs nothing, one of this person's, and kept as it is now. */
export const pdf: Extras<Verb, undefined> = {
  freeze: async ({ input, actor }) => {
    const kept = await freezePdf(input.file, actor.personId)
    if (!kept) throw new Refusal('invoice.file')
    return kept
  },
}

/** Enters a paper of the tax office, an invoice or its red letter, under a number used once; its person hears of it. */
export const enter =
  (decide: typeof issue | typeof red, event: string) =>
  async ({ input, actor, reach, now, tx, emit }: CommandScene<Verb, undefined>): Promise<Output<Verb>> => {
    const found = await invoices.get(tx, input.invoiceId, reach)
    const after = decide(found, { number: input.number, fileId: input.file }, actor.personId, now)
    if (after.state === 'issued') requireNotHeld(await payments.get(tx, found.paymentId, SYSTEM))
    await takeNumber(tx, found, input.number)
    await invoices.put(tx, after)
    emit({
      event,
      estateId: after.estateId,
      reference: { invoiceId: after._id },
      audiences: [{ persons: [after.personId] }],
    })
    return { invoiceId: after._id }
  }
