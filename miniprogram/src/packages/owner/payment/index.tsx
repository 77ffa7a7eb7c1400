import { afterPaying } from '../../../account/after-paying'
import { PaymentScreen } from '../../../payment/PaymentScreen'

export default () => <PaymentScreen parts={afterPaying} />
