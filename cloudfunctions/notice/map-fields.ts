import { fits } from '../../shared/notice/meaning'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { templateFields } from './store'
import { fieldsOf, templatesInUse } from './template-fields'

/** Says what the fields of a template are; from then on messages are sent by it again. */
export const mapFields = operation('notice.mapFields', async ({ input, tx }) => {
  const { templateId, version, fields } = input
  if (!templatesInUse().has(templateId)) throw new Refusal('notice.template_not_found')
  const wrong = fields.find(({ field, meaning }) => !fits(field, meaning))
  if (wrong) throw new Refusal('notice.field_type', { field: wrong.field })
  if (new Set(fields.map(one => one.field)).size < fields.length) throw new Refusal('notice.field_twice')
  const current = await fieldsOf(tx, templateId)
  if (current.version !== version) throw new Refusal('notice.template_changed')
  const map = Object.fromEntries(fields.map(({ field, meaning }) => [field, meaning]))
  await templateFields.put(tx, { ...current, version: version + 1, fields: map, wrong: null })
  return { templateId, version: version + 1 }
})
