import { standing } from '../../../app/standing'
import { FormScreen } from '../../../inspection/FormScreen'

export default standing(FormScreen, 'inspectionId')
