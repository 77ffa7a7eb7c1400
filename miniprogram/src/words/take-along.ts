import { enTakeAlong } from './en-take-along'
import { learn } from './words'
import { zhTakeAlong } from './zh-take-along'

learn({ zh: zhTakeAlong, en: enTakeAlong })
