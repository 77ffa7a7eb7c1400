import { itemsOf, type Template } from '../../shared/inspection/schema'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { templates } from './store'
import { templateId } from './templates'

export const saveTemplate = operation('inspection.saveTemplate', async ({ input, reach, tx }) => {
  if (!coversEstate(reach, input.estateId)) throw new Refusal('estate.not_found')
  const ids = itemsOf(input.chapters).map(item => item.itemId)
  if (new Set(ids).size < ids.length) throw new Refusal('inspection.template_invalid')
  const houseType = input.houseType ?? null
  const _id = templateId(input.estateId, houseType)
  const version = (await templates.find(tx, _id))?.version ?? 0
  if (version !== input.version) throw new Refusal('inspection.template_changed', { version })
  const saved: Template = {
    _id,
    estateId: input.estateId,
    houseType,
    version: version + 1,
    waterTest: input.waterTest,
    chapters: input.chapters,
  }
  await templates.put(tx, saved)
  await templates.put(tx, { ...saved, _id: `${_id}:v${saved.version}` })
  return { templateId: _id, version: saved.version }
})
