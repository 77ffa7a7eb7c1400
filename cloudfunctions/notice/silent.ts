import { silenceOf } from '../../shared/notice/push'
import type { SilentRow } from '../../shared/notice/push-contract'
import { Refusal } from '../../shared/refusal'
import { estateSettings } from '../estate/lookup'
import { look } from '../operation/operation'
import { coversEstate } from '../operation/reach'
import { settings, table } from '../operation/settings'
import { personsById, rosters } from '../people/store'
import { ROBOT_OF } from './expand'
import { quotas } from './store'
import { templatesInUse } from './template-fields'

/** So many are asked about at once. */
const MOST = 100
/** Staff whose phones stay silent: three requests, whatever was ever sent. */
export const silent = look('notice.silent', async ({ input: { estateId }, reach }) => {
  if (!coversEstate(reach, estateId)) throw new Refusal('estate.not_found')
  const [roster, estate] = await Promise.all([rosters.find(null, estateId), estateSettings(estateId)])
  const rolesOf = new Map<string, string[]>()
  for (const { personId, role } of roster?.staff ?? []) rolesOf.set(personId, [...(rolesOf.get(personId) ?? []), role])
  const ids = [...rolesOf.keys()].slice(0, MOST)
  const unasked = rolesOf.size - ids.length
  const people = new Map((await personsById(ids)).map(one => [one._id, one]))
  const templates = [...templatesInUse().keys()]
  const asked = [...people.values()].flatMap(({ openId }) => templates.map(id => `${openId}:${id}`))
  const kept = new Map((await quotas.byIds(asked)).map(one => [one._id, one]))
  const robots = table(settings().ANJU_WECOM_ROBOTS)
  const items = ids.flatMap((personId): SilentRow[] => {
    const person = people.get(personId)
    const own = templates.flatMap(id => kept.get(`${person?.openId}:${id}`) ?? [])
    const failed = own.filter(one => one.failedAt).sort((one, other) => (other.failedAt ?? 0) - (one.failedAt ?? 0))
    const reason = failed[0]?.failedFor ?? null
    const silence = silenceOf({ bound: Boolean(person?.openId), left: own.map(one => one.left), failed: reason })
    const roles = rolesOf.get(personId) ?? []
    const name = person?.name ?? roster?.staff.find(one => one.personId === personId)?.name ?? ''
    const group = roles.some(role => robots[`${estate?.code ?? ''}:${ROBOT_OF[role] ?? ''}`])
    return silence ? [{ personId, name, roles, silence, reason, group }] : []
  })
  return { items, templates: templates.length, unasked }
})
