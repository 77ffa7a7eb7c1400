import { contentOf } from '../../shared/inspection/seal'
import { maskHouse } from '../../shared/people/mask'
import { Refusal } from '../../shared/refusal'
import { estates } from '../estate/store'
import { digestOf } from '../operation/journal'
import { look } from '../operation/operation'
import { paperByCode } from '../paper/store'
import { inspections } from './store'

/** For anybody who holds a code. Says nothing about persons, and nothing at all without the code. */
export const verify = look('inspection.verify', async ({ input }) => {
  const kept = await paperByCode(input.code)
  const found = kept?.kind === 'acceptance' ? await inspections.find(null, kept.sourceId) : null
  if (!kept || !found?.sealed) throw new Refusal('inspection.unknown_code')
  const { sealed } = found
  const estate = await estates.find(null, found.estateId)
  const said = {
    outcome: sealed.outcome,
    reason: sealed.reason,
    ...(sealed.newDate !== null && { newDate: sealed.newDate }),
  }
  const known = [sealed.hash, ...kept.files.map(file => file.fileHash)]
  return {
    estateName: estate?.name ?? '',
    house: maskHouse(found.houseLabel),
    kind: found.kind,
    outcome: sealed.outcome,
    sealedAt: sealed.at,
    intact: digestOf(contentOf(found, said)) === sealed.hash,
    same: input.hash === undefined ? null : known.includes(input.hash),
    addenda: found.addenda.length,
  }
})
