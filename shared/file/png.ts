import { ascii, coded, joined, viewOf } from './bytes'
import { orientationIn, turnedOnly } from './exif'

/** What is needed to show the picture in its colours and size; the frames of a moving one are further pictures. */
const SHOWN = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'bKGD', 'pHYs', 'cICP']

function crc(bytes: Uint8Array): number {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}
function chunk(name: string, data: Uint8Array): Uint8Array {
  const whole = joined([new Uint8Array(4), coded(name), data, new Uint8Array(4)])
  viewOf(whole).setUint32(0, data.length)
  viewOf(whole).setUint32(data.length + 8, crc(whole.subarray(4, data.length + 8)))
  return whole
}

/** A PNG's picture, with how it is to be turned and nothing else that is not needed to show it. null: it is cut off, or no picture. */
export function barePng(bytes: Uint8Array): Uint8Array | null {
  const [before, kept]: [Uint8Array[], Uint8Array[]] = [[bytes.subarray(0, 8)], []]
  const view = viewOf(bytes)
  let [at, orientation, pixels] = [8, 1, 0]
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const name = ascii(bytes, at + 4, 4)
    if (at === 8 && name !== 'IHDR') return null
    if (name === 'eXIf') orientation = orientationIn(bytes.subarray(at + 8, end - 4))
    if (name === 'IDAT') pixels += 1
    if (SHOWN.includes(name)) (pixels > 0 ? kept : before).push(bytes.subarray(at, end))
    at = end
    if (name !== 'IEND') continue
    if (pixels === 0) return null
    // Viewers look for it before the pixels only, wherever the camera had put it.
    const turned = orientation === 1 ? [] : [chunk('eXIf', turnedOnly(orientation))]
    return joined([...before, ...turned, ...kept])
  }
  return null
}
