import { decideVoid } from './decide-void'
import { get } from './get'
import { list } from './list'
import { print } from './print'
import { requestVoid } from './request-void'
import { verify } from './verify'

export const receipt = [decideVoid, get, list, print, requestVoid, verify]
