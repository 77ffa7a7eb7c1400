export { BillScreen as default } from '../../../billing/BillScreen'
