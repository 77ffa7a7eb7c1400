import type { BadFile } from '../../../shared/file/contract'
import { fileRefusals } from '../../../shared/file/refusals'
import type { CallRefused } from '../app/call'
import type { Language } from '../ui/say'

/** Which files the server said no to, each with its own reason; the others of the same form are fine. */
export const badFiles = (refusal: CallRefused | null): BadFile[] =>
  (refusal?.reference as { files?: BadFile[] } | undefined)?.files ?? []
export const reasonOf = ({ code }: BadFile, language: Language): string => fileRefusals[code][language]
