import { orientationIn } from '../../../shared/file/exif'
import { photoOf } from '../../../shared/file/photo'
import * as made from '../../pictures'

const { exif, exifSegment, jpeg, PLACE, png, pngChunk, segment, webp, webpChunk } = made
const bareOf = (bytes: Uint8Array): Buffer => {
  const photo = photoOf(bytes)
  if ('no' in photo) throw new Error(photo.no)
  return Buffer.from(photo.bare)
}
/** What a viewer reads: out of the one TIFF block that is left. */
const turnedBy = (bytes: Buffer): number => {
  const at = bytes.indexOf('MM\0*', 0, 'latin1')
  return at < 0 ? 1 : orientationIn(bytes.subarray(at))
}
/** A PNG that says how it is turned only behind its pixels. */
const pngTurnedLate = (block: Buffer): Buffer => {
  const whole = png()
  const end = whole.length - 12
  return Buffer.concat([whole.subarray(0, end), pngChunk('eXIf', block), whole.subarray(end)])
}
const place = Buffer.from(PLACE, 'latin1')
const tells = (bytes: Buffer): boolean => bytes.includes('N31.2304') || bytes.includes('2026:11:24')

describe('an owner’s photo is shown as it was held, and tells nobody where and when', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('JPEG, PNG and WebP turned by %i, in both byte orders', orientation => {
    for (const little of [true, false]) {
      const block = exif(orientation, little)
      const pictures = [
        jpeg(made.JFIF, exifSegment(orientation, little)),
        jpeg(exifSegment(orientation, little), made.JFIF),
        png(pngChunk('eXIf', block)),
        pngTurnedLate(block),
        webp(made.VP8X, made.VP8, webpChunk('EXIF', block)),
        webp(made.VP8X, made.VP8, webpChunk('EXIF', Buffer.concat([Buffer.from('Exif\0\0'), block]))),
      ]
      for (const picture of pictures) {
        expect(tells(picture)).toBe(true)
        const bare = bareOf(picture)
        expect([tells(bare), turnedBy(bare)]).toEqual([false, orientation])
        // What is bare already stays as it is.
        expect(bareOf(bare).equals(bare)).toBe(true)
      }
    }
  })
  test('a JFIF head stays in front of what says how the picture is turned', () => {
    expect(
      bareOf(jpeg(made.JFIF, exifSegment(6, true)))
        .subarray(2)
        .toString('latin1'),
    ).toMatch(/^\xff\xe0.*\xff\xe1/s)
  })
  test('an extended WebP says that EXIF is in it only while it is', () => {
    const flags = (bytes: Buffer) => bytes[bytes.indexOf('VP8X') + 8]
    expect(flags(bareOf(webp(made.VP8X, made.VP8, webpChunk('EXIF', exif(6, true)))))).toBe(0x08)
    expect(flags(bareOf(webp(made.VP8X, made.VP8, webpChunk('XMP ', place))))).toBe(0)
  })
  test('a PNG’s own word on it carries a sum that viewers accept', () => {
    const bare = bareOf(png(pngChunk('eXIf', exif(6, false))))
    const at = bare.indexOf('eXIf')
    expect(at).toBeLessThan(bare.indexOf('IDAT'))
    expect(bare.readUInt32BE(at - 4)).toBe(26)
    expect(bare.subarray(at + 4 + 26, at + 4 + 30).toString('hex')).toBe('d6674b69')
  })
})

describe('the place hides nowhere else in an owner’s photo', () => {
  const fill = Buffer.from([0xff, 0xff, 0xff])
  const hidden: [string, Buffer][] = [
    ['behind fill bytes', jpeg(Buffer.concat([fill, exifSegment(1, true)]))],
    ['in a second EXIF block', jpeg(exifSegment(6, true), exifSegment(1, false))],
    ['in XMP', jpeg(segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), place])))],
    ['in notes of a press agency', jpeg(segment(0xed, place))],
    ['in a comment', jpeg(segment(0xfe, place))],
    ['in what some application adds', jpeg(segment(0xe5, place))],
    ['in a second picture', Buffer.concat([jpeg(made.SECOND), jpeg(exifSegment(1, true))])],
    ['behind the end of a JPEG', Buffer.concat([jpeg(), Buffer.from('MotionPhoto_Data'), place])],
    ['in text of a PNG', png(pngChunk('tEXt', place), pngChunk('zTXt', place), pngChunk('iTXt', place))],
    ['in a chunk of a PNG that nobody knows', png(pngChunk('caNv', place))],
    ['in a further frame of a PNG', png(pngChunk('fdAT', place))],
    ['behind the end of a PNG', Buffer.concat([png(), place])],
    ['in XMP of a WebP', webp(made.VP8X, made.VP8, webpChunk('XMP ', place))],
    ['in a chunk of a WebP that nobody knows', webp(made.VP8X, made.VP8, webpChunk('GEO ', place))],
    ['behind the end of a WebP', Buffer.concat([webp(made.VP8), place])],
  ]
  test.each(hidden)('%s', (_, picture) => {
    expect(tells(picture)).toBe(true)
    expect(tells(bareOf(picture))).toBe(false)
  })
  test('what says how its colours are meant stays', () => {
    expect(bareOf(jpeg(made.JFIF, made.PROFILE)).includes('colours')).toBe(true)
    expect(bareOf(png(pngChunk('iCCP', Buffer.from('colours')))).includes('colours')).toBe(true)
    expect(bareOf(webp(made.VP8X, webpChunk('ICCP', Buffer.from('colours')), made.VP8)).includes('colours')).toBe(true)
  })
})

describe('what an owner picked and is no photo of ours is told by its kind', () => {
  const no = (bytes: Buffer) => (photoOf(bytes) as { no?: string }).no
  test('HEIC under whatever name, a text, a workbook, and nothing at all', () => {
    expect(no(made.HEIC)).toBe('file.heic')
    expect(no(Buffer.from('ftypheic'))).toBe('file.heic')
    expect(no(Buffer.from('a text named photo.jpg'))).toBe('file.type')
    expect(no(Buffer.from('PK\x03\x04'))).toBe('file.type')
    expect(no(Buffer.alloc(0))).toBe('file.type')
  })
  test('AVIF, also one that first says only that it is a picture', () => {
    expect(no(made.AVIF)).toBe('file.avif')
    expect(no(Buffer.from('\0\0\0\x1cftypavif', 'latin1'))).toBe('file.avif')
    expect(no(Buffer.from('\0\0\0\x1cftypavis', 'latin1'))).toBe('file.avif')
  })
  test('a film of a phone, a camera, a browser and an old computer', () => {
    expect(no(made.FILM)).toBe('file.video')
    for (const brand of ['qt  ', 'isom', '3gp5', 'M4V '])
      expect(no(Buffer.from(`\0\0\0\x18ftyp${brand}`, 'latin1'))).toBe('file.video')
    expect(no(Buffer.from('\x1aE\xdf\xa3\x01', 'latin1'))).toBe('file.video')
    expect(no(Buffer.from('RIFF\0\0\0\0AVI LIST', 'latin1'))).toBe('file.video')
  })
  test('a photo over 10 MB', () => {
    expect(no(Buffer.concat([jpeg(), Buffer.alloc(10 * 1024 * 1024)]))).toBe('file.too_large')
  })
  test('a photo that was cut off anywhere, and one whose parts lie about their length', () => {
    for (const whole of [
      jpeg(made.JFIF, exifSegment(6, true)),
      png(pngChunk('eXIf', exif(6, true))),
      webp(made.VP8X, made.VP8, webpChunk('EXIF', exif(6, true))),
    ])
      for (let length = 0; length < whole.length; length += 1)
        expect([length, no(whole.subarray(0, length))]).toEqual([length, length < 12 ? expect.any(String) : 'file.cut'])
    expect(no(Buffer.from([0xff, 0xd8, 0xff, 0xd9]))).toBe('file.cut')
    expect(no(webp(webpChunk('XMP ', place)))).toBe('file.cut')
  })
})
