import type { Entry } from '../../shared/contract'
import { contracts } from '../../shared/contracts'
import { FILES, isSource, textOf } from './sources'

const COMMANDS = new Set(Object.entries(contracts).flatMap(([name, { kind }]) => (kind === 'command' ? [name] : [])))
/** Who sends a command past `useCommand`, and why what is shown is right afterwards all the same. */
const PAST: Record<string, string> = {
  'miniprogram/src/app.tsx': 'asks where to put a file: nothing that is shown changes',
  'miniprogram/src/inspection/device.ts':
    'the walk on the device is what is shown, and takes over the form that comes back',
  'miniprogram/src/inspection/take-along.ts': 'opens a form and shows it from the answer',
  'miniprogram/src/meter/readings.ts': '`use-readings` asks everything again once a reading has gone',
  'miniprogram/src/notice/InboxScreen.tsx': 'asks the list and the count again',
  'miniprogram/src/notice/grants.ts': 'counts what WeChat granted, which no screen shows',
  'miniprogram/src/ticket/use-talk.ts': 'a mark that something was read: asks what was said again',
  'miniprogram/src/patrol/device.ts': '`use-rounds` asks everything again once records have gone',
  'miniprogram/src/payment/Head.tsx': 'asks the payment again, and what followed it asks the rest',
}
const senders = FILES.filter(file => file.startsWith('miniprogram/src/') && isSource(file)).filter(file =>
  [...textOf(file).matchAll(/\bcall\(\s*'([\w.]+)'/g)].some(([, name = '']) => COMMANDS.has(name)),
)

test('whoever sends a command asks again what it changes, after a refusal everything, or says why not', () => {
  const command = textOf('miniprogram/src/app/command.ts')
  expect(command.match(/refreshAfter\(client, movesOf\(operation\)\)/g)).toHaveLength(1)
  expect(command.match(/refreshAll\(client\)/g)).toHaveLength(1)
  expect(senders.filter(file => !(file in PAST))).toEqual([])
  expect(Object.keys(PAST).filter(file => !senders.includes(file))).toEqual([])
})

test('what a command says it changes are looks, by name or by noun', () => {
  const entries = Object.entries(contracts) as unknown as [string, Entry][]
  const looks = entries.flatMap(([name, { kind }]) => (kind === 'command' ? [] : [name]))
  const known = new Set(looks.flatMap(name => [name, name.split('.')[0]]))
  const said = entries.flatMap(([name, { moves = [] }]) => moves.map(one => [name, one] as const))
  expect(said.filter(([, one]) => !known.has(one))).toEqual([])
  expect(entries.filter(([, { kind, moves }]) => kind !== 'command' && moves)).toEqual([])
  expect(entries.filter(([name, { kind, moves }]) => /^ticket\./.test(name) && kind === 'command' && !moves)).toEqual(
    [],
  )
})
