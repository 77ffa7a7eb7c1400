import type { zhWaiting } from './zh-waiting'

export const enWaiting: Record<keyof typeof zhWaiting, string> = {
  'waiting.title': 'In line',
  'waiting.place': '{n} of {of}',
  'waiting.until': 'A place that becomes free before {at} is booked for the first in line, who gets a message.',
  'waiting.over': 'No place became free',
  'waiting.overWhy': 'It is too late for this time; please choose another.',
}
