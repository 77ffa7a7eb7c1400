export { WaiverScreen as default } from '../../../waiver/WaiverScreen'
