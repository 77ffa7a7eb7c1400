const segments = new Intl.Segmenter('zh', { granularity: 'grapheme' })
/** Characters as a reader sees them: a flag, a family or a tone mark is one. */
const charactersOf = (text: string): string[] => [...segments.segment(text)].map(({ segment }) => segment)

/** As many whole characters as fit, in units that WeChat counts (an emoji is two). */
function fitting(characters: readonly string[], most: number): string {
  let said = ''
  for (const character of characters) {
    if (said.length + character.length > most) break
    said += character
  }
  return said
}
/** The beginning of a text; `…` says that there was more. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${fitting(charactersOf(text), most - 1)}…`

/** A place by its end, which tells one door from the next, with its beginning where there is room for it. */
export function cutPlace(place: string, most: number): string {
  if (place.length <= most) return place
  const characters = charactersOf(place)
  const head = most > 6 ? fitting(characters, Math.floor(most / 4)) : ''
  const tail = fitting([...characters].reverse(), most - 1 - head.length)
  return `${head}…${charactersOf(tail).reverse().join('')}`
}

/** “3 栋 2 单元 501” as people write it in a hurry. */
const compact = (place: string): string =>
  place.replace(/^(\S+) ?栋 ?(?:(\S+) ?单元 ?)?(\w+)$/, (_, ...parts: (string | undefined)[]) =>
    parts.slice(0, 3).filter(Boolean).join('-'),
  )
/** What a place keeps at least: the door. */
const DOOR = 4

/** Place and matter in so few characters; the year of a date goes first, then the middle of the place. */
export function inShort(place: string, matter: string, most: number): string {
  const said = matter.replace(/\b20\d\d-(\d\d-\d\d)\b/g, '$1').replace(/([：，；]) /g, '$1')
  if (!place) return cut(said, most)
  const where = compact(place)
  const what = cut(said, most - 1 - Math.min(where.length, DOOR))
  return `${cutPlace(where, most - 1 - what.length)} ${what}`
}
