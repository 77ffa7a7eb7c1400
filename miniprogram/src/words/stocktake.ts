import { enStocktake } from './en-stocktake'
import { learn } from './words'
import { zhStocktake } from './zh-stocktake'

learn({ zh: zhStocktake, en: enStocktake })
