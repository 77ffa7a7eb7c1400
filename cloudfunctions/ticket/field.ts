import { Refusal } from '../../shared/refusal'
import type { By } from '../../shared/ticket/act'
import { STEP_ROLES } from '../../shared/ticket/service'
import type { Tx } from '../operation/transaction'
import { rosters } from '../people/store'

const FIELD = ['worker', 'clerk', 'supervisor']

/** A colleague of this estate who may be given work; refuses anybody else. */
export async function colleagueOf(tx: Tx, estateId: string, personId: string): Promise<By> {
  const roster = await rosters.find(tx, estateId)
  const colleague = roster?.staff.find(member => member.personId === personId && FIELD.includes(member.role))
  if (!colleague) throw new Refusal('ticket.assignee_unfit')
  return { personId: colleague.personId, name: colleague.name }
}
/** Whether somebody still works in an estate. */
export async function isOn(tx: Tx, estateId: string): Promise<(personId: string | null) => boolean> {
  const roster = await rosters.find(tx, estateId)
  return personId => roster?.staff.some(member => member.personId === personId) ?? false
}
/** Those of an estate who repair. */
export async function repairersOf(tx: Tx | null, estateId: string): Promise<By[]> {
  const roster = await rosters.find(tx, estateId)
  return (roster?.staff ?? []).flatMap(({ personId, name, role }) => (role === 'worker' ? [{ personId, name }] : []))
}
/** Those of an estate who may read every ticket of it, so that a chain may name them. */
export async function overseersOf(tx: Tx | null, estateId: string): Promise<By[]> {
  const roster = await rosters.find(tx, estateId)
  const found = (roster?.staff ?? []).filter(({ role }) => (STEP_ROLES as readonly string[]).includes(role))
  return [...new Map(found.map(({ personId, name }) => [personId, { personId, name }])).values()]
}
