import { countReport, report as makeTicket } from '../../shared/ticket/report'
import { told } from '../../shared/ticket/voice'
import { estateSettings } from '../estate/lookup'
import { places } from '../estate/store'
import { freezePhotos, freezeVoice } from '../file/attach'
import { digestOf } from '../operation/journal'
import { operation } from '../operation/operation'
import { byOf } from './by'
import { deskOf } from './desk'
import { fileTicket } from './file'
import { reportGuards } from './store'

export const report = operation(
  'ticket.report',
  {
    freeze: async ({ input: { description, photos, voice }, actor }) => {
      told(description, voice)
      const [pictures, sound] = await Promise.all([
        freezePhotos(photos, actor.personId),
        voice && freezeVoice(voice.fileId, actor.personId),
      ])
      return new Map([...pictures, ...(sound ?? [])])
    },
  },
  async ({ input, actor, reach, now, tx, emit }) => {
    const place = await places.get(tx, input.placeId, reach)
    const [estate, work] = await Promise.all([estateSettings(place.estateId), deskOf(place.estateId)])
    const isStaff = reach.some(hold => hold.level === 'estate' && hold.estateId === place.estateId)
    const guardId = place.kind === 'house' ? place._id : actor.personId
    const guard = (await reportGuards.find(tx, guardId)) ?? { _id: guardId, reports: [] }
    const { kind, category, description, voice } = input
    const digest = digestOf({ placeId: place._id, kind, category, description, ...(voice && { voice: voice.fileId }) })
    const reports = countReport(guard.reports, digest, now)
    const ticket = makeTicket({
      ...input,
      place,
      by: byOf(actor),
      now,
      work,
      estateLevels: estate?.levels,
      onBehalfOf: isStaff ? input.onBehalfOf : undefined,
      channel: isStaff ? input.channel : undefined,
    })
    await reportGuards.put(tx, { _id: guardId, reports })
    await fileTicket(tx, ticket, emit)
    return { ticketId: ticket._id }
  },
)
