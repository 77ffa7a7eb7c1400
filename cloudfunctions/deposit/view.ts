import { backFen, keptFen, tookStep } from '../../shared/deposit/act'
import type { DepositRow, DepositView } from '../../shared/deposit/contract'
import type { Deposit, Round } from '../../shared/deposit/schema'
import { accountsOf } from '../account/store'
import { bills } from '../billing/store'
import { links } from '../file/attach'
import { dueFen } from './money'
import { waitingFor } from './store'

/** Rows with what is still due of each: one reading of the accounts, one of the bills. */
export async function rowsOf(found: readonly Deposit[]): Promise<DepositRow[]> {
  const billIds = found.flatMap(one => one.billId ?? [])
  const [accounts, billed] = await Promise.all([accountsOf(found.map(one => one.houseId)), bills.byIds(billIds)])
  return found.map(deposit => {
    const bill = billed.find(one => one._id === deposit.billId) ?? null
    const {
      _id: depositId,
      estateId,
      houseId,
      houseLabel,
      kind,
      title,
      amountFen,
      at,
      state,
      waitsFor,
      movedAt,
    } = deposit
    return {
      ...{ depositId, estateId, houseId, houseLabel, kind, title, amountFen, at, state, waitsFor, movedAt },
      dueFen: dueFen(accounts.get(houseId) ?? null, bill),
      keptFen: keptFen(deposit),
      backFen: backFen(deposit),
    }
  })
}
/** An account is known by its last four figures. */
const maskAccount = (account: string): string => (account.length > 4 ? `····${account.slice(-4)}` : account)
const stepsOf = (round: Round): DepositView['steps'] => {
  const { requested, inspected, supervised, noticed, approved, paid, signed } = round
  const all = { requested, inspected, supervised, noticed, approved, paid, signed }
  return Object.fromEntries(
    Object.entries(all).flatMap(([step, hand]) =>
      hand ? [[step, { at: hand.at, byName: hand.byName, note: hand.note }]] : [],
    ),
  )
}
interface Viewer {
  personId: string
  /** Reads the payee's whole account: who pays it, and whose it is. */
  readsAccount: boolean
  roles: readonly string[]
  refund: string | null
}
export async function toView(
  deposit: Deposit,
  { personId, readsAccount, roles, refund }: Viewer,
): Promise<DepositView> {
  const { round, deductions, before, billId, withdrawn } = deposit
  const photos = [...deductions.flatMap(one => one.photos), ...(round?.asked.attorney ?? [])]
  const [[row], linked] = await Promise.all([rowsOf([deposit]), links(photos)])
  const of = (fileIds: readonly string[]) => linked.filter(one => fileIds.includes(one.fileId))
  const { asked, paid, signed, needsManager = false } = round ?? {}
  return {
    ...(row as DepositRow),
    billId,
    deductions: deductions.map(one => ({
      ...{ amountFen: one.amountFen, reason: one.reason, photos: of(one.photos) },
      ...{ byName: one.hand.byName, at: one.hand.at },
    })),
    asked: asked
      ? {
          ...{ reason: asked.reason, payeeName: asked.payeeName, declaration: asked.declaration },
          payeeAccount: readsAccount ? asked.payeeAccount : maskAccount(asked.payeeAccount),
          attorney: of(asked.attorney),
          payerName: asked.origin?.payerName ?? null,
          receiptNumber: asked.origin?.receiptNumber ?? null,
          byWechat: asked.origin?.method === 'WECHAT',
        }
      : null,
    steps: round ? stepsOf(round) : {},
    needsManager,
    paid: paid ? { way: paid.way, reference: paid.reference, amountFen: paid.amountFen, refund } : null,
    signature: signed ? { strokes: signed.strokes, witnessName: signed.witnessName } : null,
    refusals: before.flatMap(one =>
      one.refused ? [{ at: one.refused.at, byName: one.refused.byName, note: one.refused.note }] : [],
    ),
    withdrawn: withdrawn ? { at: withdrawn.at, byName: withdrawn.byName, note: withdrawn.note } : null,
    mine: tookStep(deposit, personId),
    yours: waitingFor(roles).includes(refund === 'closed' ? 'payment' : deposit.waitsFor),
  }
}
