import { DefectScreen } from '../../../defect/DefectScreen'

export default DefectScreen
