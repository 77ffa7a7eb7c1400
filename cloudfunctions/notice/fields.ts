import { look } from '../operation/operation'
import { fieldsOf, templatesInUse } from './template-fields'

export const fields = look('notice.fields', async () => ({
  items: await Promise.all(
    [...templatesInUse()].map(async ([templateId, events]) => {
      const { version, fields, wrong } = await fieldsOf(null, templateId)
      return {
        ...{ templateId, events, version, wrong: wrong?.field ?? null },
        fields: Object.entries(fields).map(([field, meaning]) => ({ field, meaning })),
      }
    }),
  ),
}))
