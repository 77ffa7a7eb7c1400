export { ChargesScreen as default } from '../../../billing/ChargesScreen'
