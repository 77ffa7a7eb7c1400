import { Refusal } from '../../shared/refusal'
import { kindOf, readOwn } from '../file/attach'

/** Refuses what this person did not upload, and what is no PDF. */
export async function requirePdf(fileId: string, personId: string): Promise<void> {
  if (kindOf(await readOwn(fileId, personId)) !== 'pdf') throw new Refusal('invoice.file')
}
