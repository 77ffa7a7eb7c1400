export { ProofScreen as default } from '../../../ledger/ProofScreen'
