import { standing } from '../../../app/standing'
import { ReportDefect } from '../../../defect/ReportDefect'

export default standing(ReportDefect)
