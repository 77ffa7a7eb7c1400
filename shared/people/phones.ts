import { normalise } from '../normalise'

interface Numbers {
  /** Mobile numbers of the mainland: these can sign in. */
  mobiles: string[]
  /** Everything else as it was written: landlines, numbers abroad, notes. */
  contact: string | null
}
const MOBILE = /^(?:\+?86|0086)?(1[3-9]\d{9})$/
const mobileOf = (text: string): string | null => MOBILE.exec(text.replace(/[ ().-]/g, ''))?.[1] ?? null

/** The numbers of one cell as people keep them: with +86, blanks, hyphens, several in a cell. */
export function numbersIn(text: string): Numbers {
  const pieces = normalise(text)
    .split(/[/,;、|]|或/)
    .flatMap(piece => {
      const words = piece.trim().split(' ')
      // `138 0013 8000` is one number, `13800138000 13900139000` are two.
      return mobileOf(piece) === null && words.every(word => mobileOf(word) !== null) ? words : [piece.trim()]
    })
    .filter(Boolean)
  const mobiles = [...new Set(pieces.flatMap(piece => mobileOf(piece) ?? []))]
  const others = pieces.filter(piece => mobileOf(piece) === null)
  return { mobiles, contact: others.length > 0 ? others.join(' / ').slice(0, 60) : null }
}
