import { BatchesScreen } from '../../../defect/BatchesScreen'

export default () => <BatchesScreen />
