import { standing } from '../../../app/standing'
import { TemplateEditor } from '../../../inspection/TemplateEditor'

export default standing(TemplateEditor)
