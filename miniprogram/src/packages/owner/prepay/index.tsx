export { PrepayScreen as default } from '../../../payment/PrepayScreen'
