import { enContractor } from './en-contractor'
import { learn } from './words'
import { zhContractor } from './zh-contractor'

learn({ zh: zhContractor, en: enContractor })
