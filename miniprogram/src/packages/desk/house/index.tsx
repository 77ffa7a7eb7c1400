export { HouseCardScreen as default } from '../../../home/HouseCardScreen'
