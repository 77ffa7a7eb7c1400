// The day on which every test lives, in jest, at the local cloud and in the browser: what holds on it holds on any day the
// suite is run. Loaded before each test file.
import { at } from './day.json'

/** Moves `Date` by `shiftMs`. Stands alone: a browser is given its text. */
function shift(real: DateConstructor, shiftMs: number): void {
  const now = real.now.bind(real)
  real.now = () => now() + shiftMs
  globalThis.Date = new Proxy(real, {
    construct: (target, args) => (args.length === 0 ? new target(target.now()) : Reflect.construct(target, args)),
    apply: target => new target(target.now()).toString(),
  })
}
const offsetMs = Date.parse(at) - Date.now()
const script = `(${shift})(Date, ${offsetMs})`
shift(Date, offsetMs)
Object.assign(globalThis, { ANJU_DAY: { offsetMs, script } })
