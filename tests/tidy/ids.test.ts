import { FILES, isSource, roomOf, textOf } from './sources'

/** Where something that is called an id is taken apart for another reason than to learn something from it. */
const OTHERWISE: Record<string, string> = {
  'cloudfunctions/file/attach.ts': 'a file id is an address in storage',
  'cloudfunctions/operation/operation.ts': 'the time of a request id goes into the ids made for it',
  'cloudfunctions/operation/shelf.ts': 'the name that was put before an id here is taken off again',
  'cloudfunctions/people/actor.ts': 'half of a token, whose form is tried before it is looked up',
  'miniprogram/src/platform/upload.weapp.ts': 'a file id is an address in storage',
  'miniprogram/src/platform/kept-files.weapp.ts': 'a name of a file on the device',
}
const NAME = String.raw`(?:\w*Id|_id|subject)\b`
const APART = [
  new RegExp(
    String.raw`\b${NAME}(?:\s*\?\?\s*''\))?\??\.(?:split|slice|startsWith|endsWith|match|replace|substring|indexOf|lastIndexOf|charAt|at)\(`,
  ),
  new RegExp(String.raw`\/\w*\.(?:test|exec)\((?:\w+\.)*${NAME}\)`),
]
const takenApart = FILES.filter(
  file => isSource(file) && ['shared', 'cloudfunctions', 'miniprogram'].includes(roomOf(file)),
).flatMap(file =>
  textOf(file)
    .split('\n')
    .flatMap(line => (APART.some(one => one.test(line)) ? [{ file, line: line.trim() }] : [])),
)

test('nobody learns a month, an item or a name from what an id is made of', () => {
  expect(takenApart.filter(({ file }) => !(file in OTHERWISE))).toEqual([])
})
test('no exception stands for a file that takes no id apart', () => {
  const files = new Set(takenApart.map(({ file }) => file))
  expect(Object.keys(OTHERWISE).filter(file => !files.has(file))).toEqual([])
})
test.each([
  "const [houseId] = billId.split(':')",
  'one.subject.slice(3)',
  "houseId.split('_').at(-1)",
  '/^mtr_[^_]+_(.+)$/.exec(subject)?.[1]',
  '/\\.mov_/.test(bill.subject)',
])('the rule sees %s', line => {
  expect(APART.some(one => one.test(line))).toBe(true)
})
