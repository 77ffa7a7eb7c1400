import { SentScreen } from '../../../defect/SentScreen'

export default () => <SentScreen />
