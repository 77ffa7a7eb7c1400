import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { doorkeeper } from './doorkeeper'
import { estateName, estates, isNameTaken } from './store'

/** Whoever opens an estate administers it; its first manager comes in by invitation. */
export const create = operation(
  'estate.create',
  {
    prepare: async ({ input }) => {
      if (await isNameTaken(estateName(input.name))) throw new Refusal('estate.name_taken')
      return doorkeeper.ask()
    },
  },
  async ({ input, actor, now, tx, prepared: people }) => {
    const estateId = `est_${input.code}`
    if (await estates.find(tx, estateId)) throw new Refusal('estate.exists')
    const name = estateName(input.name)
    await estates.insert(tx, { _id: estateId, code: input.code, name, levels: {}, graceDays: 7 })
    await people.makeAdmin(tx, actor.personId, estateId, now)
    await people.invite(tx, estateId, { ...input.manager, role: 'manager' }, actor.personId, now)
    return { estateId }
  },
)
