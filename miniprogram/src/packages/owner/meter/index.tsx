export { OwnMetersScreen as default } from '../../../meter/OwnMetersScreen'
