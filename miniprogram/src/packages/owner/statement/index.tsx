export { OwnStatement as default } from '../../../ledger/OwnStatement'
