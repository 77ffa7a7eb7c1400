import { enRules } from './en-rules'
import { learn } from './words'
import { zhRules } from './zh-rules'

learn({ zh: zhRules, en: enRules })
