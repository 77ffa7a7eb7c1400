import { stem } from '../../shared/id'
import type { Template } from '../../shared/inspection/schema'
import { DEFAULT_CHAPTERS } from '../../shared/inspection/template'
import type { Tx } from '../operation/transaction'
import { templates } from './store'

export const templateId = (estateId: string, houseType: string | null): string =>
  `tpl_${stem(estateId)}:${houseType === null ? 'all' : `type:${houseType}`}`

/** The template for a house type: its own, else the estate's, else the one that comes with the app. */
export async function templateFor(tx: Tx | null, estateId: string, houseType: string | null): Promise<Template> {
  const own = houseType === null ? null : await templates.find(tx, templateId(estateId, houseType))
  return (
    own ??
    (await templates.find(tx, templateId(estateId, null))) ?? {
      _id: templateId(estateId, null),
      estateId,
      houseType: null,
      version: 0,
      waterTest: true,
      chapters: DEFAULT_CHAPTERS,
    }
  )
}
