import { about } from './about'
import { assign } from './assign'
import { book } from './book'
import { cancel } from './cancel'
import { close } from './close'
import { complete } from './complete'
import { configure } from './configure'
import { dayPlan } from './day-plan'
import { kinds } from './kinds'
import { mine } from './mine'
import { noShow } from './no-show'
import { open } from './open'
import { reschedule } from './reschedule'
import { settings } from './settings'
import { slots } from './slots'
import { bookings, openings, slots as slotsStore } from './store'
import { wait } from './wait'

export const operations = [
  about,
  assign,
  book,
  cancel,
  close,
  complete,
  configure,
  dayPlan,
  kinds,
  mine,
  noShow,
  open,
  reschedule,
  settings,
  slots,
  wait,
]
export const collections = [slotsStore, bookings, openings]
