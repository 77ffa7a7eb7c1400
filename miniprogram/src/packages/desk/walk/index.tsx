import { standing } from '../../../app/standing'
import { WalkScreen } from '../../../inspection/WalkScreen'

export default standing(WalkScreen, 'inspectionId')
