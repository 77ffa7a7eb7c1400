import { ticketPaper, ticketTable } from '../../shared/ticket/tables'
import { accept } from './accept'
import { acceptQuote } from './accept-quote'
import { acknowledge } from './acknowledge'
import { alike } from './alike'
import { arrive } from './arrive'
import { assign } from './assign'
import { assignMany } from './assign-many'
import { cancel } from './cancel'
import { configure } from './configure'
import { confirm } from './confirm'
import { crew } from './crew'
import { declineQuote } from './decline-quote'
import { get } from './get'
import { merge } from './merge'
import { mine } from './mine'
import { nudge } from './nudge'
import { queue } from './queue'
import { quote } from './quote'
import { rate } from './rate'
import { reject } from './reject'
import { reopen } from './reopen'
import { report } from './report'
import { resolve } from './resolve'
import { resume } from './resume'
import { say } from './say'
import { seen } from './seen'
import { service } from './service'
import { setCalls } from './set-calls'
import { setDuty } from './set-duty'
import { setSkills } from './set-skills'
import { split } from './split'
import { messages, talks, tickets } from './store'
import { suspend } from './suspend'
import { talk } from './talk'
import { terms } from './terms'
import { transfer } from './transfer'
import { unmerge } from './unmerge'
import { workerPhone } from './worker-phone'
import { workers } from './workers'

export const operations = [
  accept,
  acceptQuote,
  acknowledge,
  alike,
  arrive,
  assign,
  assignMany,
  cancel,
  configure,
  confirm,
  crew,
  declineQuote,
  get,
  merge,
  mine,
  nudge,
  queue,
  quote,
  rate,
  reject,
  reopen,
  report,
  resolve,
  resume,
  say,
  seen,
  service,
  setCalls,
  setDuty,
  setSkills,
  split,
  suspend,
  talk,
  terms,
  transfer,
  unmerge,
  workerPhone,
  workers,
]
export const collections = [tickets, messages, talks]
export const tables = { 'ticket.get': ticketPaper, 'ticket.queue': ticketTable }
