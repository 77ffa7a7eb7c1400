import type { Told } from '../sentence'
import { KIND_FACTS } from './kinds'

export const bookingEvents = {
  'booking.booked': { zh: '预约成功：{when} {what}', en: 'Booked: {when} {what}' },
  'booking.promoted': {
    zh: '排队成功，已为您预约：{when} {what}',
    en: 'A place became free and is yours: {when} {what}',
  },
  'booking.line_over': {
    zh: '很抱歉，{when} {what}没有空出名额，请另选时间',
    en: 'No place became free for {what} on {when}; please choose another time',
  },
  'booking.rescheduled': { zh: '预约已改期：{when} {what}', en: 'Moved to {when}: {what}' },
  'booking.cancelled': { zh: '预约已取消：{when} {what}', en: 'Cancelled: {when} {what}' },
  'booking.assigned': { zh: '已安排服务人员：{when} {what}', en: 'Somebody was named to come: {when} {what}' },
  'booking.missed': { zh: '您错过了预约：{when} {what}', en: 'Missed appointment: {when} {what}' },
  'booking.reminder': { zh: '预约提醒：{when} {what}', en: 'Reminder: {when} {what}' },
  'booking.invited': { zh: '邀请您预约，建议时间：{when} {what}', en: 'Please book; suggested: {when} {what}' },
} as const satisfies Record<string, Told>

const NAMES: Readonly<Record<string, Told>> = KIND_FACTS
/** What an event's references are called. */
export const bookingFacts = ({ kind = '' }: Record<string, string>) => ({ what: NAMES[kind] })
