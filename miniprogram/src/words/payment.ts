import { enPayment } from './en-payment'
import { learn } from './words'
import { zhPayment } from './zh-payment'

learn({ zh: zhPayment, en: enPayment })
