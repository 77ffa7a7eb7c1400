export { PaymentsScreen as default } from '../../../payment/PaymentsScreen'
