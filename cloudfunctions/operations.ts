import { booking } from './booking'
import { estate } from './estate'
import { file } from './file'
import { notice } from './notice'
import { tableOf } from './operation/door'
import { people } from './people'
import { ticket } from './ticket'

/** Every operation the doors serve. */
export const operations = tableOf([...people, ...estate, ...file, ...notice, ...ticket, ...booking])
