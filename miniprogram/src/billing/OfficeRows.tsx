import type { Role } from '../../../shared/contract'
import { go } from '../go'
import { rolesIn } from '../people/hats'
import { usePerson } from '../people/person'
import { Card, Row } from '../ui/parts'

/** Whose work each page of fees is: as the access table says, never more. */
const PAGES = [
  { page: 'household', icon: 'home', roles: ['clerk', 'cashier', 'accountant', 'supervisor', 'manager'] },
  { page: 'runs', icon: 'list', roles: ['accountant', 'manager'] },
  { page: 'arrears', icon: 'alert', roles: ['clerk', 'cashier', 'accountant', 'supervisor', 'manager'] },
  { page: 'prices', icon: 'suggestion', roles: ['clerk', 'cashier', 'accountant', 'manager'] },
  { page: 'meters', icon: 'meter', roles: ['clerk', 'accountant', 'manager'] },
  { page: 'policy', icon: 'clock', roles: ['accountant', 'manager'] },
  { page: 'waivers', icon: 'praise', roles: ['clerk', 'cashier', 'accountant', 'supervisor', 'manager'] },
  { page: 'refunds', icon: 'refresh', roles: ['clerk', 'cashier', 'accountant', 'supervisor', 'manager'] },
  { page: 'receipts', icon: 'list', roles: ['cashier', 'accountant', 'manager'] },
  { page: 'invoices', icon: 'list', roles: ['accountant'] },
  { page: 'reconciliation', icon: 'check', roles: ['accountant', 'treasurer', 'manager'] },
  { page: 'anomalies', icon: 'alert', roles: ['accountant', 'manager'] },
  { page: 'merchant', icon: 'key', roles: ['accountant', 'manager'] },
  { page: 'books', icon: 'check', roles: ['accountant', 'manager'] },
  { page: 'looks', icon: 'person', roles: ['supervisor', 'manager'] },
] as const satisfies readonly { page: string; icon: string; roles: readonly Role[] }[]

/** Pages that other roles share. */
const ELSEWHERE: Partial<Record<string, string>> = { meters: 'meter', merchant: 'admin' }

/** The way to fees from a staff home; nothing for whoever has no part in them. */
export function OfficeRows() {
  const { me, hat, words } = usePerson()
  const roles = rolesIn(me, hat?.estateId)
  const mine = PAGES.filter(one => one.roles.some(role => roles.includes(role)))
  if (!mine.length) return null
  return (
    <Card title={words('office.title')}>
      {mine.map(({ page, icon }) => (
        <Row
          key={page}
          id={`go-${page}`}
          icon={icon}
          title={words(`office.${page}`)}
          onPress={() => go(`/packages/${ELSEWHERE[page] ?? 'money'}/${page}/index`)}
        />
      ))}
    </Card>
  )
}
