import { standing } from '../../app/standing'
import { scannedUrl } from '../../payment/where'
import { MeScreen } from '../../people/MeScreen'

export default standing(() => <MeScreen opens={scannedUrl} />)
