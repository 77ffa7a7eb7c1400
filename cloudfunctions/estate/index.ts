import { create } from './create'
import { importWorkbook } from './import'
import { importStatus } from './import-status'
import { list } from './list'
import { office } from './office'
import { places } from './places'
import { setOffice } from './set-office'
import { estates, importChunks, imports, places as placesStore, residents } from './store'

export const operations = [create, importWorkbook, importStatus, list, office, places, setOffice]
export const jobs = () => import('./jobs')
export const collections = [estates, placesStore, residents, imports, importChunks]
