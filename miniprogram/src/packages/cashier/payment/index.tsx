import { PaymentScreen } from '../../../payment/PaymentScreen'

export default function OfficePayment() {
  return <PaymentScreen office />
}
