import { enSlots } from './en-slots'
import { learn } from './words'
import { zhSlots } from './zh-slots'

learn({ zh: zhSlots, en: enSlots })
