import { create } from './create'
import { house } from './house'
import { importWorkbook } from './import'
import { importStatus } from './import-status'
import { list } from './list'
import { phone } from './phone'
import { places } from './places'
import { estates, importChunks, imports, places as placesStore, residents } from './store'

export const operations = [create, house, importWorkbook, importStatus, list, phone, places]
export const jobs = () => import('./jobs')
export const collections = [estates, placesStore, residents, imports, importChunks]
