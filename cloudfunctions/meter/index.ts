import { heldTable, meterTable } from '../../shared/meter/tables'
import { configure } from './configure'
import { confirm } from './confirm'
import { correct } from './correct'
import { decide } from './decide'
import { get } from './get'
import { giveBack } from './give-back'
import { held } from './held'
import { importWorkbook } from './import'
import { importStatus } from './import-status'
import { install } from './install'
import { list } from './list'
import { mine } from './mine'
import { read } from './read'
import { readings } from './readings'
import { replace } from './replace'
import { routes } from './routes'
import { rules } from './rules'
import { setRoute } from './set-route'
import {
  heldReadings,
  meters,
  readings as readingsStore,
  routes as routesStore,
  submissions as submissionsStore,
} from './store'
import { submissions } from './submissions'
import { submit } from './submit'
import { trend } from './trend'
import { walk } from './walk'

export const operations = [
  configure,
  confirm,
  correct,
  decide,
  get,
  giveBack,
  held,
  importWorkbook,
  importStatus,
  install,
  list,
  mine,
  read,
  readings,
  replace,
  routes,
  rules,
  setRoute,
  submissions,
  submit,
  trend,
  walk,
]
export const collections = [heldReadings, meters, readingsStore, submissionsStore, routesStore]
export const tables = { 'meter.held': heldTable, 'meter.list': meterTable }
