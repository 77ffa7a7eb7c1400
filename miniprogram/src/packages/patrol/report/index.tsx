import { standing } from '../../../app/standing'
import { ReportScreen } from '../../../patrol/ReportScreen'

export default standing(ReportScreen)
