import { standing } from '../../../app/standing'
import { BookScreen } from '../../../booking/BookScreen'

export default standing(() => <BookScreen forCaller />)
