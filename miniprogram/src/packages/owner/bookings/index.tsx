import { standing } from '../../../app/standing'
import { MyBookings } from '../../../booking/MyBookings'

export default standing(MyBookings)
