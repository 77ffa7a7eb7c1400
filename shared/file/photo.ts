import { ascii } from './bytes'
import { bareJpeg } from './jpeg'
import { barePng } from './png'
import { bareWebp } from './webp'

export const MOST_PHOTO_BYTES = 10 * 1024 * 1024
/** What iPhones and some Androids photograph in, and browsers outside them do not show. */
const HEIC = /ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1|avi[fs])/
type Kind = 'jpg' | 'png' | 'webp'
const BARE = { jpg: bareJpeg, png: barePng, webp: bareWebp }

/** What the first bytes say a picture is; null: none that we take. */
function kindOf(bytes: Uint8Array): Kind | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpg'
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return 'webp'
  return null
}

/**
 * A photo as it may be shown to others: turned as it was taken, without where and when, without anything beside the one
 * picture. Otherwise why it is none that we take, each reason with its own way out.
 */
export function photoOf(
  bytes: Uint8Array,
): { kind: Kind; bare: Uint8Array } | { no: 'file.heic' | 'file.type' | 'file.cut' | 'file.too_large' } {
  if (bytes.length > MOST_PHOTO_BYTES) return { no: 'file.too_large' }
  if (HEIC.test(ascii(bytes, 0, 16))) return { no: 'file.heic' }
  const kind = kindOf(bytes)
  if (!kind) return { no: 'file.type' }
  const bare = BARE[kind](bytes)
  return bare ? { kind, bare } : { no: 'file.cut' }
}
