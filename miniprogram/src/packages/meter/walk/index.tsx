import { standing } from '../../../app/standing'
import { MeterWalkScreen } from '../../../meter/MeterWalkScreen'

export default standing(MeterWalkScreen, 'routeId')
