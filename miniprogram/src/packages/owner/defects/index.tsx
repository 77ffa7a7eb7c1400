import { standing } from '../../../app/standing'
import { DefectsScreen } from '../../../defect/DefectsScreen'

export default standing(() => <DefectsScreen household />)
