import type { Words } from '../ui/say'

/** What a home says of an outage. */
export const outageFirstWords = {
  'outage.no.water': ['停水', 'No water'],
  'outage.no.hot_water': ['停热水', 'No hot water'],
  'outage.no.sewage': ['暂停排水', 'Use no drains'],
  'outage.no.gas': ['停气', 'No gas'],
  'outage.no.heating': ['停暖', 'No heating'],
  'outage.no.power': ['停电', 'No power'],
  'outage.no.fibre': ['断网', 'No internet'],
  'outage.no.fire': ['停消防水', 'No fire water'],
  'outage.until': ['预计 {at} 恢复', 'expected back {at}'],
  'outage.span': ['{from} 至 {until}', '{from} to {until}'],
} satisfies Words
