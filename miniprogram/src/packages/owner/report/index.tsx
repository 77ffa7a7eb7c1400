import { standing } from '../../../app/standing'
import { ReportScreen } from '../../../ticket/ReportScreen'

export default standing(ReportScreen)
