import { standing } from '../../../app/standing'
import { DefectScreen } from '../../../defect/DefectScreen'

export default standing(DefectScreen, 'defectId')
