export { ChecksScreen as default } from '../../../meter/ChecksScreen'
