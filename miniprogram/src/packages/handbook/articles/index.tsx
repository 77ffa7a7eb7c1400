import { standing } from '../../../app/standing'
import { ArticlesScreen } from '../../../handbook/ArticlesScreen'

export default standing(ArticlesScreen)
