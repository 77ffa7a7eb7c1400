export { SharedScreen as default } from '../../../run/SharedScreen'
