import { standing } from '../../../app/standing'
import { ArticleScreen } from '../../../handbook/ArticleScreen'

export default standing(ArticleScreen)
