import { accept } from './accept'
import { bank } from './bank'
import { get } from './get'
import { list } from './list'
import { lock } from './lock'
import { print } from './print'
import { sign } from './sign'
import { daySheets } from './store'
import { verify } from './verify'

export const operations = [accept, bank, get, list, lock, print, sign, verify]
export const collections = [daySheets]
