import { standing } from '../../../app/standing'
import { CockpitScreen } from '../../../cockpit/CockpitScreen'

export default standing(CockpitScreen)
