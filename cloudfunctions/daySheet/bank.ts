import { bankSheet } from '../../shared/daySheet/act'
import { banked } from '../../shared/till/books'
import { post } from '../account/post'
import { freezePhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { daySheets } from './store'
import { sheetEvent } from './told'

export const bank = operation(
  'daySheet.bank',
  { freeze: async ({ input, actor }) => freezePhotos([input.slipPhoto], actor.personId) },
  async ({ input, actor, reach, now, tx, emit }) => {
    const { sheetId, amountFen, slipNumber, slipPhoto } = input
    const deposit = { byId: actor.personId, byName: actor.name, at: now, amountFen, slipNumber, slipPhoto }
    const sheet = bankSheet(await daySheets.get(tx, sheetId, reach), deposit)
    await daySheets.put(tx, sheet)
    const { estateId } = sheet
    await post(tx, banked({ id: `${sheetId}:bank`, estateId, amountFen, at: now, note: slipNumber }), now)
    emit(sheetEvent('daySheet.banked', sheet, { roles: ['treasurer', 'accountant', 'manager'], estateId }))
    return { sheetId }
  },
)
