export { ImportScreen as default } from '../../../estate/ImportScreen'
