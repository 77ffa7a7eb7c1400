export { WaiversScreen as default } from '../../../waiver/WaiversScreen'
