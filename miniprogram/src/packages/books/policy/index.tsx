export { PolicyScreen as default } from '../../../tariff/PolicyScreen'
