import { SendScreen } from '../../../defect/SendScreen'

export default () => <SendScreen />
