import { scannedUrl } from '../../payment/where'
import { MeScreen } from '../../people/MeScreen'

export default () => <MeScreen opens={scannedUrl} />
