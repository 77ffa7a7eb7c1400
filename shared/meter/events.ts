import type { Told } from '../sentence'

export const meterEvents = {
  'meter.submitted': { zh: '有住户上报了表具读数，待审核', en: 'A household sent in a meter reading; please check it' },
  'meter.held': {
    zh: '有读数远超平时，请核对后确认或退回',
    en: 'A reading is far above the usual; please confirm it or send it back',
  },
  'meter.given_back': {
    zh: '您抄的读数被退回，请重新查看表盘',
    en: 'A reading of yours was sent back; look at the dial again',
  },
  'meter.submission_accepted': { zh: '您上报的表具读数已采用', en: 'Your meter reading was accepted' },
  'meter.submission_rejected': {
    zh: '您上报的表具读数未采用，请查看原因',
    en: 'Your meter reading was not accepted; see why',
  },
} as const satisfies Record<string, Told>
