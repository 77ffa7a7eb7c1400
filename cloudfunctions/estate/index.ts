import { create } from './create'
import { importWorkbook } from './import'
import { importStatus } from './import-status'
import { list } from './list'
import { places } from './places'
import { estates, importChunks, imports, places as placesStore, residents } from './store'

export const operations = [create, importWorkbook, importStatus, list, places]
export const jobs = () => import('./jobs')
export const collections = [estates, placesStore, residents, imports, importChunks]
