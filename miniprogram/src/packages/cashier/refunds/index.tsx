export { RefundsScreen as default } from '../../../refund/RefundsScreen'
