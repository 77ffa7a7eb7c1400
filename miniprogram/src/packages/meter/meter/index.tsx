import { standing } from '../../../app/standing'
import { MeterScreen } from '../../../meter/MeterScreen'

export default standing(MeterScreen, 'meterId')
