import { ascii, coded, joined, viewOf } from './bytes'
import { orientationIn, turnedOnly } from './exif'

const SHOWN = ['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP', 'ANIM', 'ANMF']
const PICTURES = ['VP8 ', 'VP8L', 'ANMF']
const [SAYS_EXIF, SAYS_XMP] = [0x08, 0x04]

function chunk(name: string, data: Uint8Array): Uint8Array {
  const whole = joined([coded(name), new Uint8Array(4), data, new Uint8Array(data.length % 2)])
  viewOf(whole).setUint32(4, data.length, true)
  return whole
}

/** A WebP's picture, with how it is to be turned and nothing else that is not needed to show it. null: it is cut off, or no picture. */
export function bareWebp(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes)
  const size = bytes.length >= 20 ? view.getUint32(4, true) + 8 : 0
  if (size < 20 || size > bytes.length) return null
  const kept: Uint8Array[] = []
  let [at, orientation, pictures] = [12, 1, 0]
  while (at + 8 <= size) {
    const length = view.getUint32(at + 4, true)
    if (at + 8 + length > size) return null
    const name = ascii(bytes, at, 4)
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (name === 'EXIF') orientation = orientationIn(ascii(data, 0, 6) === 'Exif\0\0' ? data.subarray(6) : data)
    if (PICTURES.includes(name)) pictures += 1
    if (SHOWN.includes(name)) kept.push(chunk(name, data))
    at += 8 + length + (length % 2)
  }
  if (pictures === 0) return null
  const extended = ascii(kept[0] as Uint8Array, 0, 4) === 'VP8X' ? (kept[0] as Uint8Array) : null
  // Only the extended form has a place for it.
  const turned = extended !== null && orientation !== 1
  if (extended) extended[8] = ((extended[8] ?? 0) & ~(SAYS_EXIF | SAYS_XMP)) | (turned ? SAYS_EXIF : 0)
  if (turned) kept.push(chunk('EXIF', turnedOnly(orientation)))
  const whole = joined([coded('RIFF\0\0\0\0WEBP'), ...kept])
  viewOf(whole).setUint32(4, whole.length - 8, true)
  return whole
}
