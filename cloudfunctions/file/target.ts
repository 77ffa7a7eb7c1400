import { MOST_FILE_BYTES } from '../../shared/file/contract'
import { newId } from '../../shared/id'
import { Refusal } from '../../shared/refusal'
import { operation } from '../operation/operation'
import { folderOf } from './attach'
import { targetAt } from './storage'

/** A signed place for one file, in the caller's own folder. Answered afresh on a replay: the signature is short-lived. */
export const target = operation(
  'file.target',
  { after: (_scene, { fileId: path }) => targetAt(path) },
  async ({ input, actor, now }) => {
    if (input.bytes > MOST_FILE_BYTES) throw new Refusal('file.too_large')
    const folder = folderOf(actor.link ? actor.link.linkId : actor.personId)
    return { fileId: `${folder}${newId('fil', now)}.${input.extension}`, url: '', headers: {} }
  },
)
