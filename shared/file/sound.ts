type Sound = 'mp3' | 'm4a' | 'webm' | 'ogg'

/** A minute as phones and browsers record it is a fifth of this. */
export const MOST_VOICE_BYTES = 2 * 1024 * 1024
const PICTURES = ['V_VP8', 'V_VP9', 'V_AV1', 'V_MPEG']
const text = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)))
const contains = (bytes: Uint8Array, word: string): boolean => {
  const codes = [...word].map(letter => letter.charCodeAt(0))
  for (let at = bytes.indexOf(codes[0] as number); at >= 0; at = bytes.indexOf(codes[0] as number, at + 1))
    if (codes.every((code, n) => bytes[at + n] === code)) return true
  return false
}

/** What a recording is by its bytes: what phones and browsers record in. null: none of them, or there are pictures in it. */
export function soundOf(bytes: Uint8Array): Sound | null {
  const [first = 0, second = 0] = bytes
  // An MPEG frame: eleven bits set, a known version, layer III.
  const frame = first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08 && (second & 0x06) === 0x02
  if (frame || text(bytes, 0, 3) === 'ID3') return 'mp3'
  if (text(bytes, 0, 4) === 'OggS') return text(bytes, 28, 36) === 'OpusHead' ? 'ogg' : null
  if (text(bytes, 4, 8) === 'ftyp') return contains(bytes, 'hdlr\0\0\0\0\0\0\0\0vide') ? null : 'm4a'
  if (first === 0x1a && second === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3)
    return contains(bytes, 'A_OPUS') && !PICTURES.some(codec => contains(bytes, codec)) ? 'webm' : null
  return null
}
