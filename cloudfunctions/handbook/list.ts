import { isRead } from '../../shared/handbook/act'
import { blocksOf, passageFor } from '../../shared/handbook/passage'
import type { Article } from '../../shared/handbook/schema'
import { gramsOf, sharedWith } from '../../shared/handbook/words'
import { Refusal } from '../../shared/refusal'
import { MOST_LETTERS } from '../../shared/search/contract'
import { look } from '../operation/operation'
import { readBy, unread } from './mine'
import { articles } from './store'

const LEAD = 60
const MOST_MUST = 100
const BY_AGE = { field: '_id', direction: 'desc' } as const

export const list = look('handbook.list', async ({ input, actor, reach }) => {
  const { estateId, text, kind, show, cursor } = input
  if ([...text].length > MOST_LETTERS) throw new Refusal('search.too_long', { most: MOST_LETTERS })
  const within = reach.filter(hold => hold.estateId === estateId)
  const roles = within.map(hold => hold.role)
  const grams = gramsOf(text)
  const toRow = (one: Article, read: boolean) => ({
    ...{ articleId: one._id, title: one.title, kind: one.kind, source: one.source, edition: one.edition },
    ...{ dated: one.dated, savedAt: one.saved.at, read },
    must: one.mustRoles.some(role => (roles as readonly string[]).includes(role)),
    lead: leadOf(one.text, grams),
  })
  if (show === 'unread') {
    const filter = { state: 'current', mustRoles: { in: roles } }
    const must = await articles.list(within, { filter, order: { field: '_id', direction: 'asc' }, limit: MOST_MUST })
    return { items: (await unread(actor.personId, must.items)).map(one => toRow(one, false)) }
  }
  // The longest says most: what else was asked is looked for in what that one leaves.
  const [sought] = [...grams].sort((one, other) => other.length - one.length)
  const filter = { state: show, kind, ...(sought && { said: sought }) }
  const page = await articles.list(within, { filter, order: BY_AGE, cursor, limit: 30 })
  const items = page.items.filter(one => grams.length < 2 || says(one, grams))
  const read = await readBy(
    actor.personId,
    items.map(one => one._id),
  )
  return { ...page, items: items.map(one => toRow(one, isRead(one, read.get(one._id)))) }
})
const says = (one: Article, grams: readonly string[]): boolean =>
  sharedWith([one.title, ...one.keywords, one.source, one.text].join('\n'), grams) === grams.length
const leadOf = (text: string, grams: readonly string[]): string => {
  const { passage } = passageFor(text, grams)
  return [...(passage || (blocksOf(text)[0]?.text ?? ''))].slice(0, LEAD).join('')
}
