import { USUAL_FIELDS } from '../../shared/notice/meaning'
import { commitOnce } from '../operation/operation'
import { SYSTEM_ESTATE } from '../operation/reach'
import { settings, table } from '../operation/settings'
import type { Tx } from '../operation/transaction'
import { type Delivery, type TemplateFields, templateFields } from './store'

/** Our templates, each with the events that use it. */
export function templatesInUse(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [event, id] of Object.entries(table(settings().ANJU_WX_TEMPLATES)))
    found.set(id, [...(found.get(id) ?? []), event])
  return found
}
/** What a template's fields say; until somebody says otherwise, the usual two. */
export const fieldsOf = async (tx: Tx | null, templateId: string): Promise<TemplateFields> =>
  (await templateFields.find(tx, templateId)) ?? { _id: templateId, version: 0, fields: USUAL_FIELDS, wrong: null }

/**
 * A field does not fit: noted on the template, and told once as it stands now to who can put it right. Nothing more is sent
 * by it until somebody does.
 */
export async function foundWrong(template: TemplateFields, field: string, one: Delivery, now: number): Promise<void> {
  const { _id, version } = template
  await commitOnce(
    { journalId: `system:notice.template:${_id}:${version}`, name: 'notice.template', now },
    async (tx, emit) => {
      const current = await fieldsOf(tx, _id)
      if (current.version !== version) return null
      await templateFields.put(tx, { ...current, wrong: { field, event: one.event, at: now } })
      const { estateId } = one
      const audiences = [
        { roles: ['manager', 'admin'], estateId },
        { roles: ['admin'], estateId: SYSTEM_ESTATE },
      ]
      emit({ event: 'notice.template_wrong', estateId, reference: { templateId: _id, field }, audiences })
      return { templateId: _id }
    },
  )
}
