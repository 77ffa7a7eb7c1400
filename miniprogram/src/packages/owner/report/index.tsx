export { ReportScreen as default } from '../../../ticket/ReportScreen'
