export { SearchScreen as default } from '../../../search/SearchScreen'
