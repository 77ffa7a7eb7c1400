import type { zhTakeAlong } from './zh-take-along'

export const enTakeAlong: Record<keyof typeof zhTakeAlong, string> = {
  'take.do': 'Take the day’s {n} forms along',
  'take.doing': 'Taking {n} of {of}',
  'take.done': 'All {n} forms of the day are on this device and open without a network',
  'take.noWorker': 'All {n} forms are on this device; this browser cannot reopen offline, so keep the page open',
  'take.offline': 'The network is gone: {n} of {of} are here. Tap again once it is back',
  'take.full': 'This device has no room for {n}: {houses}. Sync first, and put away the forms you do not need.',
  'take.left': '{house} was not taken along: {why}',
}
