import { accept } from './accept'
import { appoint } from './appoint'
import { archive } from './archive'
import { cancel } from './cancel'
import { charge } from './charge'
import { chargeAgain } from './charge-again'
import { configure } from './configure'
import { documents } from './documents'
import { get } from './get'
import { handKeys } from './hand-keys'
import { identify } from './identify'
import { inspect } from './inspect'
import { list } from './list'
import { readMeters } from './read-meters'
import { refuse } from './refuse'
import { settings } from './settings'
import { signLater } from './sign-later'
import { start } from './start'
import { moveIns } from './store'

export const operations = [
  accept,
  appoint,
  archive,
  cancel,
  charge,
  chargeAgain,
  configure,
  documents,
  get,
  handKeys,
  identify,
  inspect,
  list,
  readMeters,
  refuse,
  settings,
  signLater,
  start,
]
export const collections = [moveIns]
