import { correct } from './correct'
import { decide } from './decide'
import { importWorkbook } from './import'
import { importStatus } from './import-status'
import { install } from './install'
import { list } from './list'
import { mine } from './mine'
import { read } from './read'
import { readings } from './readings'
import { replace } from './replace'
import { routes } from './routes'
import { setRoute } from './set-route'
import { submissions } from './submissions'
import { submit } from './submit'
import { trend } from './trend'
import { walk } from './walk'

export const meter = [
  correct,
  decide,
  importWorkbook,
  importStatus,
  install,
  list,
  mine,
  read,
  readings,
  replace,
  routes,
  setRoute,
  submissions,
  submit,
  trend,
  walk,
]
