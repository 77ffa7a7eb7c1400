import { standing } from '../../../app/standing'
import { Stocktake } from '../../../key/Stocktake'

export default standing(Stocktake)
