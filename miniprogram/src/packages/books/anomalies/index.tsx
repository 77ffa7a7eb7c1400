export { AnomaliesScreen as default } from '../../../payment/AnomaliesScreen'
