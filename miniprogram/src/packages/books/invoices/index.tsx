export { InvoicesScreen as default } from '../../../invoice/InvoicesScreen'
