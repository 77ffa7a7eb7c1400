import { FormScreen } from '../../../inspection/FormScreen'

export default FormScreen
