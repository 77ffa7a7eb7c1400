import { FormsScreen } from '../../../inspection/FormsScreen'

export default FormsScreen
