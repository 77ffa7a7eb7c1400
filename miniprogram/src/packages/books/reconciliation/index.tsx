export { ReconciliationScreen as default } from '../../../reconciliation/ReconciliationScreen'
