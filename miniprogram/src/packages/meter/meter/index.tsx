export { MeterScreen as default } from '../../../meter/MeterScreen'
