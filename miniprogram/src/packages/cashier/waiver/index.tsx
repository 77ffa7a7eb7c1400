import { standing } from '../../../app/standing'
import { WaiverScreen } from '../../../waiver/WaiverScreen'

export default standing(WaiverScreen, 'waiverId')
