import { enWaiting } from './en-waiting'
import { learn } from './words'
import { zhWaiting } from './zh-waiting'

learn({ zh: zhWaiting, en: enWaiting })
