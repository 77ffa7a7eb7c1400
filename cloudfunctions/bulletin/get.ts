import { links } from '../file/attach'
import { look } from '../operation/operation'
import { addressedId, bulletinFor, bulletinReaders } from './store'

export const get = look('bulletin.get', async ({ input: { bulletinId }, actor, reach }) => {
  const { bulletin, mine, isDesk } = await bulletinFor(bulletinId, reach)
  const { estateId, title, text, state, at, doors, roles, pinned, mustRead, endsAt, withdrawn, why } = bulletin
  const { drafted, approved, published, reminded, telling, authors, version } = bulletin
  const [photos, mark] = await Promise.all([
    links(bulletin.photos),
    mine ? bulletinReaders.find(null, addressedId(bulletinId, actor.personId)) : null,
  ])
  // Withdrawn, its words are nobody's to read any more but the desk's.
  const isGone = state === 'withdrawn' && !isDesk
  return {
    ...{ bulletinId, estateId, title, state, at, doors, roles, pinned, mustRead, endsAt, mine, why },
    ...{ text: isGone ? '' : text, photos: isGone ? [] : photos },
    done: mark !== null && mark.doneAt !== null,
    withdrawnAt: withdrawn?.at ?? null,
    desk: isDesk
      ? {
          draftedBy: drafted.name,
          approvedBy: approved?.name ?? null,
          publishedBy: published?.name ?? null,
          withdrawnBy: withdrawn?.name ?? null,
          own: authors.includes(actor.personId),
          reminded: reminded && { at: reminded.at, byName: reminded.name },
          telling: telling !== null,
          version,
        }
      : null,
  }
})
