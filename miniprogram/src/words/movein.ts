import { enMoveIn } from './en-movein'
import { learn } from './words'
import { zhMoveIn } from './zh-movein'

learn({ zh: zhMoveIn, en: enMoveIn })
