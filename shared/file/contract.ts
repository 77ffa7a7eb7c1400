import * as z from 'zod/mini'
import { command, gives } from '../contract'

/** Where a browser may put one file: a signed PUT target that belongs to this person. */
interface UploadTarget {
  fileId: string
  url: string
  headers: Record<string, string>
}

const EXTENSIONS = ['jpg', 'png', 'webp', 'xlsx', 'pdf', 'mp3', 'm4a', 'webm', 'ogg'] as const
export type Extension = (typeof EXTENSIONS)[number]

export const fileContract = {
  'file.target': command({
    input: {
      extension: z.enum(EXTENSIONS),
      bytes: z.int().check(z.minimum(1), z.maximum(10 * 1024 * 1024)),
    },
    who: { stranger: 'stranger', link: 'link' },
    gives: gives<UploadTarget>(),
  }),
}
