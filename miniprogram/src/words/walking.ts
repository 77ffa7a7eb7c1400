import { enWalking } from './en-walking'
import { learn } from './words'
import { zhWalking } from './zh-walking'

learn({ zh: zhWalking, en: enWalking })
