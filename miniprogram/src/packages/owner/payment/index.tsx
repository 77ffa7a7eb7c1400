export { PaymentScreen as default } from '../../../payment/PaymentScreen'
