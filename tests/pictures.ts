/** Pictures made for tests, byte by byte: what matters of them is how they are put together. */
const text = (said: string) => Buffer.from(said, 'latin1')
const u16 = (n: number, little: boolean) => {
  const bytes = Buffer.alloc(2)
  if (little) bytes.writeUInt16LE(n)
  else bytes.writeUInt16BE(n)
  return bytes
}
const u32 = (n: number, little = false) => {
  const bytes = Buffer.alloc(4)
  if (little) bytes.writeUInt32LE(n)
  else bytes.writeUInt32BE(n)
  return bytes
}
/** Where and when it was taken, as cameras write it; no picture that is served may hold a word of it. */
export const PLACE = 'N31.2304 E121.4737 2026:11:24 18:30:00'

/** An EXIF block that says how to turn the picture, and where it was taken. */
export function exif(orientation: number, little: boolean): Buffer {
  const entry = (tag: number, type: number, count: number, value: Buffer) =>
    Buffer.concat([u16(tag, little), u16(type, little), u32(count, little), value])
  return Buffer.concat([
    text(little ? 'II' : 'MM'),
    u16(42, little),
    u32(8, little),
    u16(2, little),
    entry(0x0112, 3, 1, Buffer.concat([u16(orientation, little), u16(0, little)])),
    entry(0x0132, 2, PLACE.length, u32(38, little)),
    u32(0, little),
    text(PLACE),
  ])
}

export const segment = (marker: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker]), u16(body.length + 2, false), body])
const SOI = Buffer.from([0xff, 0xd8])
const EOI = Buffer.from([0xff, 0xd9])
const FRAME = segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0]))
/** Coded pixels with a stuffed byte and a restart in them. */
const SCAN = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3]),
])
export const jpeg = (...parts: Buffer[]): Buffer =>
  Buffer.concat([SOI, ...parts, segment(0xdb, Buffer.alloc(65)), FRAME, segment(0xc4, Buffer.alloc(20)), SCAN, EOI])
export const exifSegment = (orientation: number, little: boolean): Buffer =>
  segment(0xe1, Buffer.concat([text('Exif\0\0'), exif(orientation, little)]))
export const JFIF = segment(0xe0, text('JFIF\0\x01\x01\0\0\x01\0\x01\0\0'))
export const PROFILE = segment(0xe2, text('ICC_PROFILE\0\x01\x01colours'))
export const SECOND = segment(0xe2, text('MPF\0MM\0*'))

export const pngChunk = (name: string, data: Buffer): Buffer =>
  Buffer.concat([u32(data.length), text(name), data, Buffer.alloc(4)])
const HEAD = text('\x89PNG\r\n\x1a\n')
export const png = (...chunks: Buffer[]): Buffer =>
  Buffer.concat([
    HEAD,
    pngChunk('IHDR', Buffer.alloc(13)),
    ...chunks,
    pngChunk('IDAT', text('pixels')),
    pngChunk('IEND', Buffer.alloc(0)),
  ])

export const webpChunk = (name: string, data: Buffer): Buffer =>
  Buffer.concat([text(name), u32(data.length, true), data, Buffer.alloc(data.length % 2)])
export function webp(...chunks: Buffer[]): Buffer {
  const body = Buffer.concat([text('WEBP'), ...chunks])
  return Buffer.concat([text('RIFF'), u32(body.length, true), body])
}
/** The extended form, which says that EXIF and XMP are in it. */
export const VP8X = webpChunk('VP8X', Buffer.from([0x0c, 0, 0, 0, 7, 0, 0, 7, 0, 0]))
export const VP8 = webpChunk('VP8 ', text('pixels!'))
export const AVIF = Buffer.concat([u32(28), text('ftypmif1\0\0\0\0mif1avifmiaf'), Buffer.alloc(100)])
export const FILM = Buffer.concat([u32(24), text('ftypmp42\0\0\0\0isommp42'), Buffer.alloc(100)])
export const HEIC = Buffer.concat([u32(24), text('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(100)])
