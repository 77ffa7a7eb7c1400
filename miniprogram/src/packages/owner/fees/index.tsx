export { DueScreen as default } from '../../../billing/DueScreen'
