import { afterPaying } from '../../../account/after-paying'
import { standing } from '../../../app/standing'
import { PaymentScreen } from '../../../payment/PaymentScreen'

export default standing(() => <PaymentScreen parts={afterPaying} />, 'paymentId')
