import { correct } from './correct'
import { decide } from './decide'
import { guards } from './hold'
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
import { meters, readings as readingsStore, routes as routesStore, submissions as submissionsStore } from './store'
import { submissions } from './submissions'
import { submit } from './submit'
import { trend } from './trend'
import { walk } from './walk'

export const operations = [
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
export const collections = [guards, meters, readingsStore, submissionsStore, routesStore]
