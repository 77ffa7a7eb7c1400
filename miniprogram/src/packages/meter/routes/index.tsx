export { RoutesScreen as default } from '../../../meter/RoutesScreen'
