import { enTemplate } from './en-template'
import { learn } from './words'
import { zhTemplate } from './zh-template'

learn({ zh: zhTemplate, en: enTemplate })
