import { type CalendarEvent, calendarFile } from '../../../shared/booking/calendar-file'

/** A calendar file to open or keep: every calendar takes it. */
export async function addToCalendar(event: CalendarEvent): Promise<boolean> {
  const url = URL.createObjectURL(new Blob([calendarFile(event, Date.now())], { type: 'text/calendar' }))
  const link = document.createElement('a')
  Object.assign(link, { href: url, download: `${event.id}.ics` })
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return true
}
