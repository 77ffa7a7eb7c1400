import { enInspection } from './en-inspection'
import { learn } from './words'
import { zhInspection } from './zh-inspection'

learn({ zh: zhInspection, en: enInspection })
