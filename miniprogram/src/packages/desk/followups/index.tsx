import { standing } from '../../../app/standing'
import { FollowUpsScreen } from '../../../followup/FollowUpsScreen'

export default standing(FollowUpsScreen)
