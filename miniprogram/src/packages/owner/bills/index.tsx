export { BillsScreen as default } from '../../../billing/BillsScreen'
