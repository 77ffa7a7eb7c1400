import { type LineInputs, lineFen } from '../../shared/billing/line'
import { billNumberOf } from '../../shared/billing/number'
import { isCharge } from '../../shared/billing/reverse-charge'
import { wordsOf } from '../../shared/billing/words'
import { houseKey } from '../../shared/estate/spelling'
import { Refusal } from '../../shared/refusal'
import { accounts } from '../account/store'
import { links } from '../file/attach'
import { auditedLook } from '../operation/audited-look'
import { beside } from '../operation/beside'
import type { Reaches } from '../operation/reach'
import { type HouseInReach, houseInReach } from './house'
import { mayOwe, toRow } from './see'
import { chargeRequests, issuedBill } from './store'

const photosOf = (inputs: LineInputs): string[] =>
  inputs.model === 'TIERS' || inputs.model === 'TIME_OF_USE'
    ? inputs.readings.flatMap(reading => reading.photo ?? [])
    : []

const houseOfBill = (houseId: string, reach: Reaches): Promise<HouseInReach> =>
  houseInReach(houseId, reach).catch(error => {
    throw error instanceof Refusal ? new Refusal('billing.not_found') : error
  })

/** Why this much: every line computed again from the inputs frozen in it, with the formula in words. */
export const explain = auditedLook('billing.explain', async ({ input, reach, now, record }) => {
  const [bill, of] = await beside(
    `house of ${input.billId}`,
    () => issuedBill(input.billId),
    found => found?.houseId ?? null,
    async houseId => houseId && Promise.all([houseOfBill(houseId, reach), accounts.find(null, houseId)]),
  )
  if (!bill || !of) throw new Refusal('billing.not_found')
  const [house, account] = of
  // Whose fees are looked at is recorded before anything of them is answered.
  record(house)
  if (!mayOwe(bill, house, account)) throw new Refusal('billing.not_found')
  const isReversed = account?.bills.some(one => one.billId === bill._id && one.reversed) ?? false
  const mayTakeBack = house.holds.some(hold => hold.level === 'estate' && hold.role === 'accountant')
  const [reversal] = isReversed
    ? await chargeRequests.some({ billId: bill._id, kind: 'reversal', state: 'approved' }, { limit: 1 })
    : []
  const photos = await links([...new Set(bill.lines.flatMap(({ inputs }) => photosOf(inputs)))])
  return {
    photos,
    ...(mayTakeBack && isCharge(bill) && !isReversed && { reversible: true }),
    ...(reversal && {
      reversal: { reason: reversal.requested.note, at: reversal.decided?.at ?? reversal.requested.at },
    }),
    bill: toRow(bill, account, now),
    number: billNumberOf(bill, houseKey(bill.houseLabel)),
    tariffId: bill.tariffId,
    waivers: bill.waivers.map(({ kind, amountFen, reason, decided }) => ({
      kind,
      amountFen,
      reason,
      at: decided?.at ?? 0,
    })),
    lines: bill.lines.map(({ amountFen, inputs }) => ({
      amountFen,
      recomputedFen: lineFen(inputs),
      formula: wordsOf(inputs),
      inputs,
    })),
  }
})
