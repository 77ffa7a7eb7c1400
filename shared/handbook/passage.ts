import type { Written } from './schema'
import { sharedWith } from './words'

interface Block {
  heading: boolean
  text: string
}
/** Headings and paragraphs, in order. */
export const blocksOf = (text: string): Block[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .map(line =>
      line.startsWith('#') ? { heading: true, text: line.replace(/^#+\s*/, '') } : { heading: false, text: line },
    )
    .filter(block => block.text !== '')

const LONGEST = 400
/** The paragraph that says most of what is asked, the first where none does; under which heading it stands. */
export function passageFor(text: string, grams: readonly string[]): { heading: string; passage: string } {
  let heading = ''
  let best = { heading: '', passage: '', score: -1 }
  for (const block of blocksOf(text)) {
    if (block.heading) heading = block.text
    else {
      const score = sharedWith(`${heading} ${block.text}`, grams)
      if (score > best.score) best = { heading, passage: block.text, score }
    }
  }
  const signs = [...best.passage]
  const passage = signs.length > LONGEST ? `${signs.slice(0, LONGEST).join('')}…` : best.passage
  return { heading: best.heading, passage }
}
type Cited = Pick<Written, 'title' | 'source' | 'edition' | 'dated'>
/** Where a passage stands, as it is said under it. */
export const citation = ({ title, source, edition, dated }: Cited): string =>
  [`《${title}》`, source, edition, dated].filter(Boolean).join(' ')
