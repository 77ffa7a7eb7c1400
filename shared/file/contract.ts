import * as z from 'zod/mini'
import { command, gives } from '../contract'
import type { fileRefusals } from './refusals'

/** Where a browser may put one file: a signed PUT target that belongs to this person. */
interface UploadTarget {
  fileId: string
  url: string
  headers: Record<string, string>
}
/** One of several files that is not taken, and why; a refusal of photos names them so in its reference. */
export interface BadFile {
  fileId: string
  code: keyof typeof fileRefusals
}

const EXTENSIONS = ['jpg', 'png', 'webp', 'xlsx', 'pdf', 'mp3', 'm4a', 'webm', 'ogg'] as const
export type Extension = (typeof EXTENSIONS)[number]
export const MOST_FILE_BYTES = 10 * 1024 * 1024
const MOST_SAID = 10 ** 12

export const fileContract = {
  'file.target': command({
    input: {
      extension: z.enum(EXTENSIONS),
      bytes: z.int().check(z.minimum(1), z.maximum(MOST_SAID)),
    },
    who: { stranger: 'stranger', link: 'link' },
    refuses: ['file.too_large', 'file.too_many'],
    gives: gives<UploadTarget>(),
  }),
}
