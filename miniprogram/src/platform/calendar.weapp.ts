import Taro from '@tarojs/taro'
import type { CalendarEvent } from '../../../shared/booking/calendar-file'

/** Into the phone's own calendar, with an alarm two hours before. False when the person or the privacy guide says no. */
export const addToCalendar = (event: CalendarEvent): Promise<boolean> =>
  Taro.addPhoneCalendar({
    title: event.title,
    startTime: Math.floor(event.start / 1000),
    endTime: String(Math.floor(event.end / 1000)),
    location: event.place,
    description: event.note,
    alarm: true,
    alarmOffset: 7200,
  } as unknown as Taro.addPhoneCalendar.Option).then(
    () => true,
    () => false,
  )
