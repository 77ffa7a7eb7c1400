import { newId } from '../../shared/id'
import { cloud } from '../operation/database'
import { operation } from '../operation/operation'
import { folderOf } from './attach'

/** A signed place for one file, in the caller's own folder. Answered afresh on a replay: the signature is short-lived. */
export const target = operation(
  'file.target',
  {
    after: async (_scene, { fileId: path }) => {
      const { data } = await cloud().getUploadMetadata({ cloudPath: path })
      return {
        fileId: data.fileId,
        url: data.url,
        headers: {
          authorization: data.authorization,
          'x-cos-security-token': data.token,
          'x-cos-meta-fileid': data.cosFileId,
        },
      }
    },
  },
  async ({ input, actor, now }) => ({
    fileId: `${folderOf(actor.link ? actor.link.linkId : actor.personId)}${newId('fil', now)}.${input.extension}`,
    url: '',
    headers: {},
  }),
)
