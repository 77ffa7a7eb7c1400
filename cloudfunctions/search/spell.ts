import { nameKey } from '../../shared/normalise'
import type { Found } from '../../shared/search/schema'
import { founds } from './store'

const TOGETHER = 50
type Pinyin = typeof import('pinyin-pro').pinyin

/** What a name sounds like: its initials and its syllables, `wxm` and `wangxiaoming`. Nothing for a name without Chinese. */
function soundsOf(name: string, pinyin: Pinyin): string[] {
  const key = nameKey(name)
  if (!/\p{Script=Han}/u.test(key)) return []
  const options = { toneType: 'none', type: 'array', mode: 'surname', v: true } as const
  const syllables = pinyin(key, options).map(one => one.toLowerCase())
  return [...new Set([syllables.map(one => one[0]).join(''), syllables.join('')])].filter(one => one.length > 1)
}
/** Adds the sounds of the names that came since. May be repeated. */
export async function spellNames(): Promise<number> {
  const waiting = await founds.some({ toSpell: 1 }, { limit: TOGETHER })
  if (waiting.length === 0) return 0
  // A dictionary of half a megabyte: it comes with the first name there is to spell.
  const { pinyin } = await import('pinyin-pro')
  for (const one of waiting as Found[]) {
    const said = [...new Set([...one.said, ...soundsOf(one.title, pinyin)])]
    await founds.update({ _id: one._id, title: one.title, toSpell: 1 }, { said, toSpell: 0 })
  }
  return waiting.length
}
