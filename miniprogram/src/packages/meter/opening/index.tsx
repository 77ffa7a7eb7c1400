export { OpeningScreen as default } from '../../../billing/OpeningScreen'
