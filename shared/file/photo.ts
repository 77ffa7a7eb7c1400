import { ascii } from './bytes'
import { bareJpeg } from './jpeg'
import { barePng } from './png'
import { bareWebp } from './webp'

export const MOST_PHOTO_BYTES = 10 * 1024 * 1024
/** What a box of files that hold pictures or films begins with; its brands follow, the main one first. */
const BOX = /^(?:.{4})?ftyp/s
const BRANDS = 64
type No = 'file.heic' | 'file.avif' | 'file.video' | 'file.type' | 'file.cut' | 'file.too_large'
type Kind = 'jpg' | 'png' | 'webp'
const BARE = { jpg: bareJpeg, png: barePng, webp: bareWebp }

/** What the first bytes say a picture is; null: none that we take. */
function kindOf(bytes: Uint8Array): Kind | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpg'
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return 'webp'
  return null
}
/** Pictures of newer kinds and films, which not every phone shows: iPhones photograph in HEIC, the web brings AVIF. */
function otherKindOf(bytes: Uint8Array): No | null {
  const head = ascii(bytes, 0, BRANDS)
  if (BOX.test(head)) {
    // A general brand says only that it is a picture; the ones beside it say of which kind.
    if (/avi[fs]/.test(head)) return 'file.avif'
    return /hei[cmsx]|hev[cmsx]|mif1|msf1/.test(head) ? 'file.heic' : 'file.video'
  }
  const isFilm = head.startsWith('\x1aE\xdf\xa3') || (head.startsWith('RIFF') && head.slice(8, 12) === 'AVI ')
  return isFilm ? 'file.video' : null
}

/**
 * A photo as it may be shown to others: turned as it was taken, without where and when, without anything beside the one
 * picture. Otherwise why it is none that we take, each reason with its own way out.
 */
export function photoOf(bytes: Uint8Array): { kind: Kind; bare: Uint8Array } | { no: No } {
  if (bytes.length > MOST_PHOTO_BYTES) return { no: 'file.too_large' }
  const kind = kindOf(bytes)
  if (!kind) return { no: otherKindOf(bytes) ?? 'file.type' }
  const bare = BARE[kind](bytes)
  return bare ? { kind, bare } : { no: 'file.cut' }
}
