import { standing } from '../../../app/standing'
import { DayPlan } from '../../../booking/DayPlan'

export default standing(DayPlan)
