import { MyBookings } from '../../../booking/MyBookings'

export default MyBookings
