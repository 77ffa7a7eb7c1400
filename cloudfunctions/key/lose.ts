import { lose as decide } from '../../shared/key/act'
import { report } from '../../shared/ticket/report'
import { calendarOf } from '../calendar/store'
import { operation } from '../operation/operation'
import { fileTicket } from '../ticket/file'
import { household, keyEvent } from './events'
import { keys } from './store'

export const lose = operation('key.lose', async ({ input, actor, reach, now, tx, emit }) => {
  const bunch = decide(await keys.get(tx, input.keyId, reach), actor, input.note, now)
  const ticket = report({
    place: { _id: bunch.houseId, estateId: bunch.estateId, kind: 'house', label: bunch.houseLabel },
    kind: 'repair',
    category: 'door_window',
    description: `钥匙 ${bunch.number} 遗失，需更换门锁：${input.note}`,
    photos: [],
    by: actor,
    now,
    work: await calendarOf(bunch.estateId),
  })
  await keys.put(tx, bunch)
  emit(keyEvent('key.lost', bunch, [...household(bunch, now), { roles: ['supervisor'], estateId: bunch.estateId }]))
  await fileTicket(tx, ticket, emit)
  return { keyId: bunch._id, ticketId: ticket._id }
})
