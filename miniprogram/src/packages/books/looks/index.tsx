export { LooksScreen as default } from '../../../ledger/LooksScreen'
