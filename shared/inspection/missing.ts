import { itemsOf, type Signer, type TemplateItem } from './schema'
import { SIGNERS_OF, WATER_TEST_MS } from './seal'
import { said, type Walk } from './walk'

export interface Missing {
  items: (TemplateItem & { roomId: string })[]
  /** What the closed-water test lacks; null: nothing. */
  water: 'start' | 'end' | 'short' | null
  /** ms until the water test is long enough. */
  waterLeftMs: number
  signers: Signer[]
}

/** All that an accepted form still lacks before it can be sealed, for somebody to see; the server decides. */
export function missing(walk: Walk, now: number): Missing {
  const words = said(walk)
  const { chapters, waterTest } = walk.form
  const items = chapters.flatMap(({ roomId, items: all }) =>
    all.filter(item => !words.has(`item:${item.itemId}`)).map(item => ({ ...item, roomId })),
  )
  const start = words.get('water:start')?.at
  const end = words.get('water:end')?.at
  const lasted = start === undefined ? 0 : (end ?? now) - start
  const water = !waterTest
    ? null
    : start === undefined
      ? 'start'
      : end === undefined
        ? 'end'
        : lasted < WATER_TEST_MS
          ? 'short'
          : null
  return {
    items,
    water,
    waterLeftMs: waterTest && start !== undefined ? Math.max(0, WATER_TEST_MS - lasted) : 0,
    signers: SIGNERS_OF[walk.form.kind].filter(role => !words.has(`signature:${role}`)),
  }
}
export const isComplete = (lacks: Missing): boolean =>
  lacks.items.length === 0 && lacks.water === null && lacks.signers.length === 0
export const countOf = (walk: Walk): { total: number; answered: number; failed: number } => {
  const words = said(walk)
  const results = itemsOf(walk.form.chapters).map(item => words.get(`item:${item.itemId}`)?.change)
  return {
    total: results.length,
    answered: results.filter(Boolean).length,
    failed: results.filter(change => change?.what === 'item' && change.result === 'FAIL').length,
  }
}
