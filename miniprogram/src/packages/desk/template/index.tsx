import { TemplateEditor } from '../../../inspection/TemplateEditor'

export default TemplateEditor
