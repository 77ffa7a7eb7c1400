/** How a picture is to be turned, 1 (as it lies) to 8, as EXIF counts; out of a TIFF block in either byte order. */
export function orientationIn(tiff: Uint8Array): number {
  if (tiff.length < 14) return 1
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length)
  const order = view.getUint16(0)
  const little = order === 0x4949
  if ((!little && order !== 0x4d4d) || view.getUint16(2, little) !== 42) return 1
  const at = view.getUint32(4, little)
  if (at + 2 > tiff.length) return 1
  const entries = view.getUint16(at, little)
  for (let n = 0, entry = at + 2; n < entries && entry + 12 <= tiff.length; n += 1, entry += 12) {
    if (view.getUint16(entry, little) !== 0x0112) continue
    const turned = view.getUint16(entry + 8, little)
    return turned >= 1 && turned <= 8 ? turned : 1
  }
  return 1
}

/** A TIFF block that says how the picture is to be turned, and nothing else. */
export const turnedOnly = (orientation: number): Uint8Array =>
  // Big endian, 42, first directory at 8: one entry, orientation, SHORT, one value; no further directory.
  Uint8Array.from(
    [
      [0x4d, 0x4d, 0, 42],
      [0, 0, 0, 8],
      [0, 1],
      [0x01, 0x12],
      [0, 3],
      [0, 0, 0, 1],
      [0, orientation, 0, 0],
      [0, 0, 0, 0],
    ].flat(),
  )
