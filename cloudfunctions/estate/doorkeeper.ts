import type { Role } from '../../shared/contract'
import { port } from '../operation/port'
import type { Tx } from '../operation/transaction'

interface Colleague {
  role: Role
  name: string
  phone: string
}
/** What an estate asks of whoever lets people in: they know estates, an estate does not know them. */
export interface Doorkeeper {
  /** This person administers the estate from now on. */
  makeAdmin: (tx: Tx, personId: string, estateId: string, now: number) => Promise<void>
  /** An open invitation to work there, by this person. */
  invite: (tx: Tx, estateId: string, whom: Colleague, byId: string, now: number) => Promise<unknown>
  /** Roles as a workbook names them: proposals, each once however often it comes. */
  propose: (estateId: string, whom: readonly Colleague[], now: number) => Promise<void>
}
export const doorkeeper = port<Doorkeeper>('who works for an estate')
