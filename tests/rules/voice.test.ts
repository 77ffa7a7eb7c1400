import { soundOf } from '../../shared/file/sound'
import { report } from '../../shared/ticket/report'
import { told } from '../../shared/ticket/voice'

const voice = { fileId: 'cloud://env.bucket/u/per_1/fil_1.mp3', seconds: 12 }
const long = { ...voice, seconds: 61 }

describe('how a report is told', () => {
  test.each([
    ['in words', '漏水', undefined, { description: '漏水', voice: null }],
    ['by voice alone', '', voice, { description: '', voice }],
    ['in words and by voice', '漏水', voice, { description: '漏水', voice }],
    ['by voice for a whole minute', '', { ...voice, seconds: 60 }, { voice: { seconds: 60 } }],
  ] as const)('an owner may report %s', (_, words, note, kept) => {
    expect(told(words, note)).toMatchObject(kept)
  })
  test.each([
    ['says nothing', '', undefined, 'ticket.nothing_said'],
    ['speaks for more than a minute', '', long, 'ticket.voice_too_long'],
    ['speaks too long, though there are words', '漏水', long, 'ticket.voice_too_long'],
  ] as const)('an owner who %s is refused', (_, words, note, code) => {
    expect(() => told(words, note)).toThrow(code)
  })
  test('a spoken report is as urgent as its category, a written danger more so', () => {
    const by = { personId: 'per_1', name: '林' }
    const place = { _id: 'hse_1', estateId: 'est_1', kind: 'house' as const, label: '501' }
    const make = (description: string) =>
      report({ place, kind: 'repair', category: 'plumbing', description, photos: [], voice, by, now: 1, work: null })
    expect(make('')).toMatchObject({ level: 'P2', voice })
    expect(make('有人触电')).toMatchObject({ level: 'P0', voice })
  })
})

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)))
const ogg = (codec: string) => bytes('OggS', new Array(24).fill(0), codec)
const WEBM = [0x1a, 0x45, 0xdf, 0xa3]
const handler = (kind: string) => `hdlr\0\0\0\0\0\0\0\0${kind}`

test.each([
  ['an MP3 with a tag', bytes('ID3\x04'), 'mp3'],
  ['an MP3 without a tag', bytes([0xff, 0xfb, 0x90]), 'mp3'],
  ['an MP3 of a low sample rate, as WeChat records', bytes([0xff, 0xf3, 0x48]), 'mp3'],
  ['an AAC stream, which is no MP3', bytes([0xff, 0xf1, 0x50]), null],
  ['a JPEG, which begins alike', bytes([0xff, 0xd8, 0xff, 0xe0]), null],
  ['what an iPhone records', bytes([0, 0, 0, 24], 'ftypM4A ', handler('soun')), 'm4a'],
  ['a film that calls itself sound', bytes([0, 0, 0, 24], 'ftypM4A ', handler('soun'), handler('vide')), null],
  ['what Chrome records', bytes(WEBM, 'webm A_OPUS'), 'webm'],
  ['a film with sound', bytes(WEBM, 'webm A_OPUS V_VP8'), null],
  ['what Firefox records', ogg('OpusHead'), 'ogg'],
  ['music in another codec', ogg('\x01vorbis '), null],
  ['a page', bytes('<script>alert(1)</script>'), null],
  ['nothing', bytes(), null],
])('%s is told by its bytes', (_, recording, kind) => {
  expect(soundOf(recording)).toBe(kind)
})
