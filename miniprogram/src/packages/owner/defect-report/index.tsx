import { ReportDefect } from '../../../defect/ReportDefect'

export default ReportDefect
