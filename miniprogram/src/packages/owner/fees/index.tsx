export { DueScreen as default } from '../../../payment/DueScreen'
