import { standing } from '../../../app/standing'
import { TemplatesScreen } from '../../../notice/TemplatesScreen'

export default standing(TemplatesScreen)
