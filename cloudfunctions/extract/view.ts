import type { ExtractView } from '../../shared/extract/schema'
import { Refusal, type RefusalCode } from '../../shared/refusal'
import type { Language } from '../../shared/sentence'
import { linksTo } from '../file/storage'
import { sentenceOf } from '../operation/noun'
import type { Extract } from './store'

export async function viewOf(extract: Extract, language: Language): Promise<ExtractView> {
  const { _id: extractId, state, form, rows, fileName, fileId, why } = extract
  const [link] = fileId ? await linksTo([fileId]) : []
  return { extractId, state, form, rows, fileName, url: link?.url ?? null, why: why && (await said(why, language)) }
}
async function said({ code, facts }: NonNullable<Extract['why']>, language: Language): Promise<string> {
  const refusal = new Refusal(code as RefusalCode, facts)
  return refusal.answer(await sentenceOf(refusal.code), language).message
}
