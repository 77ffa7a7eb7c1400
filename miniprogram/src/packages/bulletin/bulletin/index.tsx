import { standing } from '../../../app/standing'
import { BulletinScreen } from '../../../bulletin/BulletinScreen'

export default standing(BulletinScreen)
