import type { Role } from '../../../shared/contract'
import { go } from '../app/go'
import { rolesIn } from '../app/hats'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Card, Row } from '../ui/parts'
import { homeFirstWords } from './first-words'

/** Whose work each page of fees is: as the access table says, never more. */
const PAGES = [
  {
    page: 'household',
    opens: 'cashier/household',
    icon: 'home',
    roles: ['clerk', 'cashier', 'accountant', 'supervisor', 'manager'],
  },
  { page: 'runs', opens: 'books/runs', icon: 'list', roles: ['accountant', 'manager'] },
  {
    page: 'arrears',
    opens: 'cashier/arrears',
    icon: 'alert',
    roles: ['clerk', 'cashier', 'accountant', 'supervisor', 'manager'],
  },
  { page: 'prices', opens: 'books/prices', icon: 'suggestion', roles: ['clerk', 'cashier', 'accountant', 'manager'] },
  { page: 'meters', opens: 'meter/meters', icon: 'meter', roles: ['clerk', 'accountant', 'manager'] },
  { page: 'policy', opens: 'books/policy', icon: 'clock', roles: ['accountant', 'manager'] },
  {
    page: 'waivers',
    opens: 'cashier/waivers',
    icon: 'praise',
    roles: ['clerk', 'cashier', 'accountant', 'supervisor', 'manager'],
  },
  {
    page: 'refunds',
    opens: 'cashier/refunds',
    icon: 'refresh',
    roles: ['clerk', 'cashier', 'accountant', 'supervisor', 'manager'],
  },
  { page: 'receipts', opens: 'cashier/receipts', icon: 'list', roles: ['cashier', 'accountant', 'manager'] },
  { page: 'invoices', opens: 'books/invoices', icon: 'list', roles: ['accountant'] },
  {
    page: 'reconciliation',
    opens: 'books/reconciliation',
    icon: 'check',
    roles: ['accountant', 'treasurer', 'manager'],
  },
  { page: 'anomalies', opens: 'books/anomalies', icon: 'alert', roles: ['accountant', 'manager'] },
  { page: 'merchant', opens: 'estate/merchant', icon: 'key', roles: ['accountant', 'treasurer', 'manager'] },
  { page: 'books', opens: 'books/proof', icon: 'check', roles: ['accountant', 'manager'] },
  { page: 'looks', opens: 'books/looks', icon: 'person', roles: ['supervisor', 'manager'] },
] as const satisfies readonly { page: string; opens: string; icon: string; roles: readonly Role[] }[]

/** The way to fees from a staff home; nothing for whoever has no part in them. */
export function OfficeRows() {
  const { me, hat } = usePerson()
  const words = useWords(homeFirstWords)
  const roles = rolesIn(me, hat?.estateId)
  const mine = PAGES.filter(one => one.roles.some(role => roles.includes(role)))
  if (!mine.length) return null
  return (
    <Card title={words('office.title')}>
      {mine.map(({ page, opens, icon }) => (
        <Row
          key={page}
          id={`go-${page}`}
          icon={icon}
          title={words(`office.${page}`)}
          onPress={() => go(`/packages/${opens}/index`)}
        />
      ))}
    </Card>
  )
}
