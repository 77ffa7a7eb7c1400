export { MetersScreen as default } from '../../../meter/MetersScreen'
