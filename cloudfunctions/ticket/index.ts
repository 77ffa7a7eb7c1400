import { accept } from './accept'
import { arrive } from './arrive'
import { assign } from './assign'
import { cancel } from './cancel'
import { confirm } from './confirm'
import { get } from './get'
import { mine } from './mine'
import { nudge } from './nudge'
import { queue } from './queue'
import { rate } from './rate'
import { reject } from './reject'
import { reopen } from './reopen'
import { report } from './report'
import { resolve } from './resolve'
import { resume } from './resume'
import { say } from './say'
import { seen } from './seen'
import { messages, reportGuards, talks, ticketSeries, tickets } from './store'
import { suspend } from './suspend'
import { talk } from './talk'

export const operations = [
  accept,
  arrive,
  assign,
  cancel,
  confirm,
  get,
  mine,
  nudge,
  queue,
  rate,
  reject,
  reopen,
  report,
  resolve,
  resume,
  say,
  seen,
  suspend,
  talk,
]
export const jobs = () => import('./jobs')
export const collections = [tickets, ticketSeries, reportGuards, messages, talks]
