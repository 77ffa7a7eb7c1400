import { DefectsScreen } from '../../../defect/DefectsScreen'

export default () => <DefectsScreen />
