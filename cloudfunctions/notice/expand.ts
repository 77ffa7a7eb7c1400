import type { Group } from '../../shared/notice/contract'
import { pushAt } from '../../shared/notice/quiet'
import { whoPays } from '../account/payers'
import { accounts } from '../account/store'
import { estateSettings } from '../estate/lookup'
import { places } from '../estate/store'
import type { Audience, Emitted, JournalEntry } from '../operation/journal'
import { settings, table } from '../operation/settings'
import { rosters } from '../people/store'
import { pushRulesOf } from './push-rules'
import type { Delivery } from './store'

/** Roles that stand together in a group chat; the manager's push goes to a robot of their own. */
export const ROBOT_OF: Record<string, Group | undefined> = {
  worker: 'queue',
  clerk: 'queue',
  supervisor: 'supervisor',
  manager: 'manager',
}

async function personsOf(audience: Audience): Promise<string[]> {
  if ('persons' in audience) return [...audience.persons]
  if ('house' in audience) {
    const place = await places.find(null, audience.house)
    if ('payers' in audience) {
      const account = await accounts.find(null, audience.house)
      return whoPays(place?.members ?? [], account, new Set(audience.payers), audience.at)
    }
    return (place?.members ?? [])
      .filter(member => !audience.only || audience.only.includes(member.role))
      .filter(member => member.from <= audience.at && (member.until === null || member.until > audience.at))
      .map(member => member.personId)
  }
  const roster = await rosters.find(null, audience.estateId)
  return (roster?.staff ?? []).filter(member => audience.roles.includes(member.role)).map(member => member.personId)
}

const delivery = (
  entry: JournalEntry,
  index: number,
  emitted: Emitted,
  recipientId: string,
  channel: Delivery['channel'],
  readyAt = entry.at,
): Delivery => {
  const _id = `${entry._id}#${index}:${recipientId}:${channel}`
  const inbox = channel === 'inbox'
  return {
    _id,
    recipientId,
    estateId: emitted.estateId,
    channel,
    event: emitted.event,
    reference: emitted.reference,
    at: entry.at,
    orderKey: `${String(entry.at).padStart(15, '0')}:${_id}`,
    readAt: null,
    state: inbox ? 'done' : 'due',
    attempts: 0,
    nextAt: inbox ? null : readyAt,
    reason: null,
  }
}

/** Everything one journal entry must become: the inbox of each person, and what their phones are sent. */
export async function expand(entry: JournalEntry): Promise<Delivery[]> {
  const templates = table(settings().ANJU_WX_TEMPLATES)
  const robots = table(settings().ANJU_WECOM_ROBOTS)
  const found = new Map<string, Delivery>()
  const add = (one: Delivery) => found.set(one._id, one)
  for (const [index, emitted] of entry.events.entries()) {
    const pushed = emitted.push !== false
    const ready = pushAt(entry.at, emitted.reference.level, (await pushRulesOf(emitted.estateId)).quiet)
    for (const audience of emitted.audiences) {
      for (const personId of await personsOf(audience)) {
        if (personId === entry.actorId) continue
        add(delivery(entry, index, emitted, personId, 'inbox'))
        if (pushed && templates[emitted.event]) add(delivery(entry, index, emitted, personId, 'subscribe', ready))
      }
      if (!pushed || !('roles' in audience)) continue
      const estate = await estateSettings(audience.estateId)
      for (const role of audience.roles) {
        const group = ROBOT_OF[role]
        const robot = `${estate?.code ?? ''}:${group ?? ''}`
        if (group && robots[robot])
          add({ ...delivery(entry, index, emitted, `robot:${robot}`, 'wecom', ready), robot, group })
      }
    }
  }
  return [...found.values()]
}
