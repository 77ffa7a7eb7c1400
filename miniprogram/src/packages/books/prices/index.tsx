export { PricesScreen as default } from '../../../tariff/PricesScreen'
