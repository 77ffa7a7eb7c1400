export { PriceScreen as default } from '../../../tariff/PriceScreen'
