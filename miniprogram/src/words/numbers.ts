import { enNumbers } from './en-numbers'
import { learn } from './words'
import { zhNumbers } from './zh-numbers'

learn({ zh: zhNumbers, en: enNumbers })
