import { note as decide } from '../../shared/complaint/act'
import { freezePhotos } from '../file/attach'
import { operation } from '../operation/operation'
import { take, whoIs } from './steps'

export const note = operation(
  'complaint.note',
  { prepare: whoIs, freeze: async ({ input, actor }) => freezePhotos(input.photos, actor.personId) },
  async ({ input: { ticketId, text, photos }, actor, reach, now, tx, prepared: is }) => {
    await take({ tx, ticketId, reach, actor, note: text, now, is }, (found, by) => decide(found, photos, by))
    return { ticketId }
  },
)
