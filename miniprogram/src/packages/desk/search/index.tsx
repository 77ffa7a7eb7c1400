import { standing } from '../../../app/standing'
import { SearchScreen } from '../../../search/SearchScreen'

export default standing(SearchScreen)
