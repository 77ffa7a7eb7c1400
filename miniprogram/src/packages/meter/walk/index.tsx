export { MeterWalkScreen as default } from '../../../meter/MeterWalkScreen'
