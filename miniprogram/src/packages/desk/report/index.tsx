export { CallerReportScreen as default } from '../../../ticket/CallerReportScreen'
