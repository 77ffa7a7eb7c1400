import { MOST_FILE_BYTES } from '../../shared/file/contract'
import { newId } from '../../shared/id'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { folderOf } from './attach'
import { targetAt } from './storage'
import { uploads } from './store'

const HOUR_MS = 3_600_000
/** A clerk who walked three houses without a network sends some two hundred photos at once. */
const MOST_AN_HOUR = 400

/** A signed place for one file, in the caller's own folder. Answered afresh on a replay: the signature is short-lived. */
export const target = operation(
  'file.target',
  { after: (_scene, { fileId: path }) => targetAt(path) },
  async ({ input, actor, now, tx }) => {
    if (input.bytes > MOST_FILE_BYTES) throw new Refusal('file.too_large')
    const owner = actor.link ? actor.link.linkId : actor.personId
    const before = await uploads.find(tx, owner)
    const hour = before && now - before.since < HOUR_MS ? before : { _id: owner, since: now, count: 0 }
    if (hour.count >= MOST_AN_HOUR) throw new Refusal('file.too_many')
    await uploads.put(tx, { ...hour, count: hour.count + 1 })
    return { fileId: `${folderOf(owner)}${newId('fil', now)}.${input.extension}`, url: '', headers: {} }
  },
)
