export { DataScreen as default } from '../../../people/DataScreen'
