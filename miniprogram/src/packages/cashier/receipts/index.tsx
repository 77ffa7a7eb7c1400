export { ReceiptsScreen as default } from '../../../receipt/ReceiptsScreen'
