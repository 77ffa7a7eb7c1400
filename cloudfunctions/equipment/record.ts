import { recorded } from '../../shared/equipment/act'
import { DUTY_SAID } from '../../shared/equipment/said'
import { freezePhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { fileFound } from '../ticket/from-round'
import { equipments, records } from './store'

export const record = operation(
  'equipment.record',
  { freeze: async ({ input, actor }) => freezePhotos(input.photos, actor.personId) },
  async ({ input, actor, reach, now, tx, emit, ownId }) => {
    const before = await equipments.get(tx, input.equipmentId, reach)
    const { duty, on, passed, certificate = null, validUntil = null, note, photos } = input
    const equipment = recorded(before, { duty, on, passed, certificate, validUntil }, now)
    const { _id: equipmentId, estateId, kind, name, where } = equipment
    const by = { personId: actor.personId, name: actor.name }
    const ticketId = passed ? null : ownId('tkt')
    if (ticketId) {
      const zh = actor.language === 'zh'
      const what = `${name}${zh ? '' : ': '}${DUTY_SAID[duty][zh ? 0 : 1]}${zh ? '不合格' : ' not passed'}`
      const point = { id: equipmentId, label: where || name }
      const description = [what, note].filter(Boolean).join(zh ? '。' : '. ')
      await fileFound(tx, { ticketId, estateId, point, description, photos, by, urgent: kind !== 'meter' }, now, emit)
    }
    await equipments.put(tx, equipment)
    const _id = ownId('eqr')
    const done = { duty, on, passed, certificate, validUntil, note, photos }
    await records.insert(tx, { _id, estateId, equipmentId, ...done, by, at: now, ticketId })
    return { equipmentId, ticketId }
  },
)
