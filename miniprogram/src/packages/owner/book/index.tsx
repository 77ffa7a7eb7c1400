import { BookScreen } from '../../../booking/BookScreen'

export default () => <BookScreen />
