import type { Role } from '../../../shared/contract'
import type { Me } from '../../../shared/people/contract'

/** What a person is here as: one of the screens' points of view, in one estate. */
export interface Hat {
  kind: 'household' | 'worker' | 'desk' | 'manager' | 'office' | 'admin'
  estateId: string
  estateName: string
}

const KIND: Record<Role, Hat['kind']> = {
  owner: 'household',
  family: 'household',
  tenant: 'household',
  worker: 'worker',
  clerk: 'desk',
  supervisor: 'desk',
  manager: 'manager',
  cashier: 'office',
  accountant: 'office',
  treasurer: 'office',
  admin: 'admin',
}
export const hatKey = (hat: Hat): string => `${hat.kind}-${hat.estateId}`

/** Every point of view a person has, each once, in the order of the grants. */
export function hatsOf(me: Me): Hat[] {
  const hats = new Map<string, Hat>()
  for (const { role, estateId, estateName } of me.grants) {
    const hat = { kind: KIND[role], estateId, estateName }
    // An administrator looks after all estates from one screen.
    hats.set(hat.kind === 'admin' ? hat.kind : hatKey(hat), hat)
  }
  return [...hats.values()]
}

/** What somebody is in an estate: a household's role, duties of staff, or several. */
export const rolesIn = (me: Me | undefined, estateId: string | undefined): Role[] =>
  (me?.grants ?? []).filter(grant => grant.estateId === estateId).map(grant => grant.role)
