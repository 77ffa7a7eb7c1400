import { accept } from './accept'
import { assign } from './assign'
import { cancel } from './cancel'
import { done } from './done'
import { get } from './get'
import { list } from './list'
import { mine } from './mine'
import { plans } from './plans'
import { sendBack } from './send-back'
import { stopPlan } from './stop-plan'
import { plans as planStore, tasks } from './store'

export const operations = [accept, assign, cancel, done, get, list, mine, plans, sendBack, stopPlan]
export const collections = [tasks, planStore]
