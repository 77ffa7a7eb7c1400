import { ascii, coded, joined } from './bytes'
import { orientationIn, turnedOnly } from './exif'

const [SOI, EOI, SOS, APP0, APP1, APP2, APP14, APP15, COM] = [
  ...[0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe],
] as [number, number, number, number, number, number, number, number, number]
/** SOF0–15: what says how large the picture is; the three between them say other things. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Of what applications add, only what says how colours are meant: a JFIF head, a colour profile, Adobe's transform. */
const isOfColours = (marker: number, body: Uint8Array): boolean =>
  (marker === APP0 && ascii(body, 0, 5) === 'JFIF\0') ||
  (marker === APP2 && ascii(body, 0, 12) === 'ICC_PROFILE\0') ||
  (marker === APP14 && ascii(body, 0, 5) === 'Adobe')

/** Where the coded pixels that begin at `at` end: the next marker that is none of theirs. */
function endOfScan(bytes: Uint8Array, at: number): number {
  for (let next = bytes.indexOf(0xff, at); next >= 0; next = bytes.indexOf(0xff, next + 1)) {
    const code = bytes[next + 1]
    if (code === undefined) return bytes.length
    if (code !== 0 && code !== 0xff && !(code >= 0xd0 && code <= 0xd7)) return next
  }
  return bytes.length
}
const orientationSegment = (orientation: number): Uint8Array => {
  const body = joined([coded('Exif\0\0'), turnedOnly(orientation)])
  return joined([Uint8Array.of(0xff, APP1, 0, body.length + 2), body])
}

/**
 * The first picture of a JPEG, with how it is to be turned and nothing else that is not needed to show it: EXIF, XMP, notes,
 * further pictures and whatever follows the end go. null: it is cut off, or no picture.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = []
  let [at, orientation, frames, scans] = [2, 1, 0, 0]
  for (;;) {
    // Any number of fill bytes, and what nobody asked for, may stand before a marker.
    at = bytes.indexOf(0xff, at)
    if (at < 0) return null
    while (bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1]
    if (marker === undefined) return null
    if (marker === EOI) break
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
    if (marker === 0 || marker === SOI || end < at + 4 || end > bytes.length) return null
    const body = bytes.subarray(at + 4, end)
    if (marker === APP1 && orientation === 1 && ascii(body, 0, 5) === 'Exif\0')
      orientation = orientationIn(body.subarray(6))
    const added = (marker >= APP0 && marker <= APP15) || marker === COM
    if (!added || isOfColours(marker, body)) kept.push(bytes.subarray(at, end))
    at = end
    if (isFrame(marker)) frames += 1
    if (marker !== SOS) continue
    scans += 1
    at = endOfScan(bytes, end)
    kept.push(bytes.subarray(end, at))
  }
  if (frames === 0 || scans === 0) return null
  const turned = orientation === 1 ? [] : [orientationSegment(orientation)]
  // A JFIF head stands first; what says the orientation comes behind it.
  const head = kept[0]?.[1] === APP0 ? 1 : 0
  return joined([
    Uint8Array.of(0xff, SOI),
    ...kept.slice(0, head),
    ...turned,
    ...kept.slice(head),
    Uint8Array.of(0xff, EOI),
  ])
}
