import { create } from './create'
import { importWorkbook } from './import'
import { importStatus } from './import-status'
import { list } from './list'
import { places } from './places'

export const estate = [create, importWorkbook, importStatus, list, places]
