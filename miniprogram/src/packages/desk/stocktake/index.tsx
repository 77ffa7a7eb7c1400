import { Stocktake } from '../../../key/Stocktake'

export default Stocktake
