import { reportTable } from '../../shared/patrol/tables'
import { late } from './late'
import { mine } from './mine'
import { plans } from './plans'
import { report } from './report'
import { routes } from './routes'
import { savePlan } from './save-plan'
import { saveRoute } from './save-route'
import { sheet } from './sheet'
import { matters, plans as planStore, rounds, routes as routeStore, versions } from './store'
import { sync } from './sync'

export const operations = [late, mine, plans, report, routes, savePlan, saveRoute, sheet, sync]
export const collections = [routeStore, versions, planStore, rounds, matters]
export const tables = { 'patrol.report': reportTable }
