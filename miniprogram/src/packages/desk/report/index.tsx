import { standing } from '../../../app/standing'
import { CallerReportScreen } from '../../../ticket/CallerReportScreen'

export default standing(CallerReportScreen)
