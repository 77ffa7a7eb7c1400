import { addPlate } from './add-plate'
import { care } from './care'
import { create } from './create'
import { importWorkbook } from './import'
import { importStatus } from './import-status'
import { keepCare } from './keep-care'
import { list } from './list'
import { office } from './office'
import { places } from './places'
import { plates } from './plates'
import { removePlate } from './remove-plate'
import { setOffice } from './set-office'
import { estates, importChunks, imports, places as placesStore, residents } from './store'

export const operations = [
  ...[addPlate, care, create, importWorkbook, importStatus, keepCare],
  ...[list, office, places, plates, removePlate, setOffice],
]
export const collections = [estates, placesStore, residents, imports, importChunks]
