export { EstatesScreen as default } from '../../../estate/EstatesScreen'
