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

test('whoever sends a command asks everything again that is shown, or says why not', () => {
  expect(textOf('miniprogram/src/app/command.ts').match(/refreshAll\(client\)/g)).toHaveLength(2)
  expect(senders.filter(file => !(file in PAST))).toEqual([])
  expect(Object.keys(PAST).filter(file => !senders.includes(file))).toEqual([])
})
