import { Refusal } from '../../shared/refusal'
import type { By } from '../../shared/ticket/act'
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
