import { about } from './about'
import { appeal } from './appeal'
import { approve } from './approve'
import { askTime } from './ask-time'
import { get } from './get'
import { judge } from './judge'
import { list } from './list'
import { complaintMonths } from './months'
import { note } from './note'
import { rates } from './rates'
import { reject } from './reject'
import { reply } from './reply'
import { settle } from './settle'
import { complaints } from './store'
import { waiting } from './waiting'

export const operations = [
  about,
  appeal,
  approve,
  askTime,
  get,
  judge,
  list,
  note,
  rates,
  reject,
  reply,
  settle,
  waiting,
]
export const collections = [complaints, complaintMonths]
