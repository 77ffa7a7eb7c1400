import { today } from '../../shared/calendar/day'
import { begun, promisedOf, stageOf } from '../../shared/dunning/act'
import { Refusal } from '../../shared/refusal'
import { housesById } from '../estate/houses'
import { ownersOf } from '../estate/owners'
import { ARREARS_FIELDS, arrearsRows } from '../ledger/store'
import { auditedLook } from '../operation/audited-look'
import { orderOf } from '../operation/cursor'
import { coversEstate } from '../operation/reach'
import { debtsOf } from './debts'
import { dunnings } from './store'

const PAGE = 30
const KEPT_SHOWN = 10

/** The clock keeps who owes; how each stands is worked out now, so that whoever has paid is called no more. */
export const list = auditedLook('dunning.list', async ({ input, reach, now, record }) => {
  const { estateId, sort = 'oldest', cursor } = input
  if (!coversEstate(reach, estateId)) {
    await record({ estateId, houseId: estateId, own: true })
    throw new Refusal('estate.not_found')
  }
  record({ estateId, houseId: estateId, own: false, because: '催缴' })
  const here = reach.filter(hold => hold.estateId === estateId)
  const order = orderOf(sort, ARREARS_FIELDS)
  const page = await arrearsRows.list(here, { filter: { estateId }, order, cursor, limit: PAGE })
  const ids = page.items.map(row => row._id)
  const day = today(now)
  const [kept, owners, debts] = await Promise.all([
    dunnings.byIds(ids),
    ownersOf(ids, now),
    housesById(ids).then(houses => debtsOf(houses, day)),
  ])
  const items = debts.flatMap(({ house, oldestDueOn, overdueFen }) => {
    const stage = stageOf(oldestDueOn, day)
    const dunning = kept.find(one => one._id === house._id) ?? begun(house._id, estateId)
    const { told, acts } = dunning
    if (!stage) return []
    return {
      ...{ houseId: house._id, label: house.label, owner: owners.get(house._id) ?? '' },
      ...{ overdueFen, oldestDueOn, stage, promise: promisedOf(dunning, oldestDueOn), told: told.slice(-KEPT_SHOWN) },
      acts: acts.slice(-KEPT_SHOWN).map(({ byId: _, ...act }) => act),
    }
  })
  return { ...page, items }
})
