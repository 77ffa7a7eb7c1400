import { timingSafeEqual } from 'node:crypto'
import { newId } from '../../shared/id'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { SYSTEM_ESTATE } from '../operation/reach'
import { settings } from '../operation/settings'
import { consented } from './consented'
import { giveGrant } from './grants'
import { rosters } from './store'

/** Closed for good once the system has a roster. */
export const bootstrap = operation('people.bootstrap', async ({ input, actor, now, tx }) => {
  const person = await consented(tx, actor.personId)
  const code = settings().ANJU_BOOTSTRAP_CODE ?? ''
  const fits =
    code.length >= 12 &&
    code.length === input.code.length &&
    timingSafeEqual(Buffer.from(code), Buffer.from(input.code))
  if (!fits || (await rosters.find(tx, SYSTEM_ESTATE))) throw new Refusal('people.bootstrap_closed')
  const grant = {
    grantId: newId('grt', now),
    role: 'admin' as const,
    estateId: SYSTEM_ESTATE,
    houseIds: [],
    from: now,
    until: null,
  }
  await giveGrant(tx, { ...person, name: input.name }, grant, null, now)
  return { personId: person._id }
})
