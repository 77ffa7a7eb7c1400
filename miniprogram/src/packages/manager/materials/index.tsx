import { standing } from '../../../app/standing'
import { MaterialsScreen } from '../../../material/MaterialsScreen'

export default standing(MaterialsScreen)
