import { isSoundPdf } from '../../cloudfunctions/file/pdf'
import { samplePdf } from '../sample-pdf'

const whole = samplePdf()
test('an accountant attaches a whole PDF', () => {
  expect(isSoundPdf(whole)).toBe(true)
})
test.each<[string, Buffer]>([
  ['is a header and anything', Buffer.from('%PDF-1.7\nanything')],
  ['is a header and an end', Buffer.from('%PDF-1.7\n%%EOF\n')],
  ['was cut off', whole.subarray(0, whole.length - 40)],
  [
    'points to a table that is not there',
    Buffer.from(whole.toString('latin1').replace(/startxref\n\d+/, 'startxref\n3')),
  ],
  ['goes on after its end', Buffer.concat([whole, Buffer.from('<script>')])],
  ['does not begin with its header', Buffer.concat([Buffer.from('MZ'), whole])],
  ['runs a script', samplePdf('/OpenAction << /S /JavaScript /JS (app.alert) >> ')],
  ['hides its script behind an escaped name', samplePdf('/OpenAction << /S /J#61vaScript /J#53 (x) >> ')],
  ['starts a program', samplePdf('/OpenAction << /S /Launch /F (cmd.exe) >> ')],
  ['is locked', samplePdf('/Encrypt 9 0 R ')],
])('an invoice that %s is refused', (_, bytes) => {
  expect(isSoundPdf(bytes)).toBe(false)
})
