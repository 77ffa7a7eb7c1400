export { SalesScreen as default } from '../../../billing/SalesScreen'
