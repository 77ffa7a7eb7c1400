export { MerchantScreen as default } from '../../../merchant/MerchantScreen'
