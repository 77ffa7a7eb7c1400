export { ArrearsScreen as default } from '../../../ledger/ArrearsScreen'
