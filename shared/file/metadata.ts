const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length))
const join = (parts: Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
const u32 = (bytes: Uint8Array, at: number, little: boolean): number =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, little)

/** A JPEG without its APP1 (EXIF, XMP), APP13 and comment segments: where and when it was taken is nobody's business. */
function stripJpeg(bytes: Uint8Array): Uint8Array {
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const marker = bytes[at + 1]
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
    if (end <= at + 2 || end > bytes.length) break
    if (marker !== 0xe1 && marker !== 0xed && marker !== 0xfe) kept.push(bytes.subarray(at, end))
    at = end
  }
  return join([...kept, bytes.subarray(at)])
}

const PNG_PERSONAL = new Set(['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME'])
function stripPng(bytes: Uint8Array): Uint8Array {
  const kept = [bytes.subarray(0, 8)]
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + u32(bytes, at, false)
    if (end > bytes.length) break
    if (!PNG_PERSONAL.has(ascii(bytes, at + 4, 4))) kept.push(bytes.subarray(at, end))
    at = end
  }
  return join([...kept, bytes.subarray(at)])
}

function stripWebp(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = []
  let at = 12
  while (at + 8 <= bytes.length) {
    const end = at + 8 + ((u32(bytes, at + 4, true) + 1) & ~1)
    if (end > bytes.length) break
    const name = ascii(bytes, at, 4)
    const chunk = bytes.slice(at, end)
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0x0c
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(chunk)
    at = end
  }
  const whole = join([bytes.slice(0, 12), ...kept, bytes.subarray(at)])
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true)
  return whole
}

/** The photo without EXIF, XMP, comments and text; the pixels are untouched. The same length when there was nothing. */
export function withoutMetadata(kind: 'jpg' | 'png' | 'webp', bytes: Uint8Array): Uint8Array {
  if (kind === 'jpg') return stripJpeg(bytes)
  return kind === 'png' ? stripPng(bytes) : stripWebp(bytes)
}
