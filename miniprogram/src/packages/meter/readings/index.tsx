export { ReadingsScreen as default } from '../../../meter/ReadingsScreen'
