export { TemplatesScreen as default } from '../../../notice/TemplatesScreen'
