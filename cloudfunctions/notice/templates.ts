import { look } from '../operation/operation'
import { settings, table } from '../operation/settings'

export const templates = look('notice.templates', async () => ({
  items: Object.entries(table(settings().ANJU_WX_TEMPLATES)).map(([event, templateId]) => ({ event, templateId })),
}))
