import type { ToldEvent } from '../sentence'

export const dunningEvents = {
  'dunning.notice': {
    zh: '{label} {period} 欠费 {amount} 已逾期半个月，请尽快缴纳，有异议请联系物业',
    en: '{label}: {amount} for {period} has been late for half a month; please pay, or tell us what is wrong with it',
    brief: { zh: '{amount} 催缴通知', en: '{amount} is late' },
  },
  'dunning.demand': {
    zh: '{label} {period} 欠费 {amount} 已逾期一个月，缴费日为 {dueOn}，请在 15 日内缴纳，有异议请联系物业',
    en: '{label}: {amount} for {period} was due on {dueOn}, a month ago; please pay within 15 days, or tell us what is wrong with it',
    brief: { zh: '{amount} 催款要求', en: '{amount} demanded' },
  },
  'dunning.lawyer': {
    zh: '{label} {period} 欠费 {amount} 已逾期两个月，将转由律师发函，请尽快缴纳或联系物业协商',
    en: '{label}: {amount} for {period} is two months late and will go to a lawyer; please pay or talk to us',
    brief: { zh: '{amount} 将发律师函', en: '{amount}: lawyer next' },
  },
} as const satisfies Record<string, ToldEvent>
