import { fileRefusals } from '../../../shared/file/refusals'
import { UploadRefused } from '../platform/chosen'
import { CallRefused, language } from './call'

/** Why a file does not go and never will, in the person's language; undefined: it may the next time. */
export const refusedFor = (error: unknown): string | undefined => {
  if (error instanceof UploadRefused) return fileRefusals['file.not_found'][language()]
  const ofTheFile = error instanceof CallRefused && error.code.startsWith('file.') && !error.retry
  return ofTheFile ? error.message : undefined
}
