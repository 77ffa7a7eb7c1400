import { DayPlan } from '../../../booking/DayPlan'

export default DayPlan
