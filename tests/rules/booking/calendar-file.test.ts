import { calendarFile } from '../../../shared/booking/calendar-file'

const event = {
  id: 'bkg_1',
  title: '交房验收 · 3 栋 2 单元 501',
  start: Date.parse('2026-11-26T09:00:00+08:00'),
  end: Date.parse('2026-11-26T10:30:00+08:00'),
  place: '3 栋 2 单元 501',
  note: '请带：身份证、购房合同; 收楼通知书, 以及\n其他资料',
}
const text = calendarFile(event, Date.parse('2026-11-24T00:00:00Z'))
const unfolded = text.replace(/\r\n /g, '')

test('a calendar reads when it begins and ends, in UTC, and warns two hours before', () => {
  expect(unfolded).toContain('DTSTART:20261126T010000Z\r\n')
  expect(unfolded).toContain('DTEND:20261126T023000Z\r\n')
  expect(unfolded).toContain('TRIGGER:-PT2H\r\n')
  expect(unfolded.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
  expect(unfolded.endsWith('END:VCALENDAR\r\n')).toBe(true)
})
test('what would end a line or a list is escaped', () => {
  expect(unfolded).toContain('DESCRIPTION:请带：身份证、购房合同\\; 收楼通知书\\, 以及\\n其他资料\r\n')
})
test('no line is longer than 75 octets, and none is cut within a character', () => {
  const long = calendarFile({ ...event, note: '请携带身份证原件与复印件'.repeat(12) }, 0)
  for (const line of long.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(long.replace(/\r\n /g, '')).toContain('请携带身份证原件与复印件'.repeat(12))
})
test('the same appointment at another time keeps its name, so that it moves', () => {
  expect(calendarFile({ ...event, start: event.start + 1 }, 0)).toContain('UID:bkg_1@anju\r\n')
})
