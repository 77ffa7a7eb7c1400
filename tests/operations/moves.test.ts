import type { Entry } from '../../shared/contract'
import { contracts, type Operation } from '../../shared/contracts'
import { LocalCloud, requestId } from '../local-cloud'
import { inputAt, type Things } from './inputs'
import { must, report, thingsOf } from './visitors'

const [LIN, ZHAO, CLERK] = ['wx_owner_lin', 'wx_worker_zhao', 'wx_clerk_li']
jest.setTimeout(240_000)
let cloud: LocalCloud
let things: Things
beforeAll(async () => {
  cloud = await LocalCloud.start()
  things = await thingsOf(cloud)
})
afterAll(() => cloud.stop())

const nounOf = (name: string) => name.split('.')[0] ?? ''
/** Messages come by the clock and are followed by themselves; a session's code is another one each time. */
const APART = ['notice', 'people.openSession']
const LOOKS = (Object.keys(contracts) as Operation[]).filter(
  name => contracts[name].kind === 'query' && !APART.includes(name) && !APART.includes(nounOf(name)),
)
/** Every look of a person at these things, as it is answered now; links are signed anew each time. */
async function seenBy(openId: string, at: Things): Promise<Map<Operation, string>> {
  const answers = new Map<Operation, string>()
  for (let from = 0; from < LOOKS.length; from += 8)
    await Promise.all(
      LOOKS.slice(from, from + 8).map(async name => {
        const { body } = await cloud.call(openId, name, inputAt(at, name))
        answers.set(
          name,
          JSON.stringify(body, (key, value) => (key === 'url' ? undefined : value)),
        )
      }),
    )
  return answers
}
const movesOf = (name: Operation) => (contracts[name] as unknown as Entry).moves ?? []

test('whatever a step of a ticket changes for whoever takes it is among what the step says that it changes', async () => {
  const zhao = (await must(cloud, ZHAO, 'people.me')).personId
  const [kept, ticketId] = [(await report(cloud, LIN)).ticketId, (await report(cloud, LIN)).ticketId]
  const at = { ...things, ticketId, placeId: cloud.who(LIN).houses[0]?.houseId as string }
  const steps: [string, Operation, object][] = [
    [LIN, 'ticket.nudge', {}],
    [CLERK, 'ticket.merge', { intoId: kept }],
    [CLERK, 'ticket.unmerge', { reason: '不同' }],
    [CLERK, 'ticket.assign', { personId: zhao }],
    [ZHAO, 'ticket.acknowledge', {}],
    [LIN, 'ticket.say', { text: '我在家' }],
    [ZHAO, 'ticket.setCalls', { estateId: things.estateId, throughOffice: true }],
    [ZHAO, 'ticket.arrive', {}],
    [ZHAO, 'ticket.suspend', { reason: 'parts' }],
    [ZHAO, 'ticket.resume', {}],
    [ZHAO, 'ticket.resolve', { note: '好了' }],
    [LIN, 'ticket.confirm', {}],
    [LIN, 'ticket.rate', { stars: 5 }],
    [LIN, 'ticket.reopen', { reason: '又漏' }],
    [ZHAO, 'ticket.setDuty', { estateId: things.estateId, on: false }],
  ]
  const unsaid: string[] = []
  for (const [openId, name, more] of steps) {
    const input = 'estateId' in more ? more : { ticketId, ...more }
    const before = await seenBy(openId, at)
    const { status, body } = await cloud.call(openId, name, { ...input, requestId: requestId() })
    expect([name, status, body.code]).toEqual([name, 200, undefined])
    const said = movesOf(name)
    for (const [look, answer] of await seenBy(openId, at))
      if (answer !== before.get(look) && !said.includes(look) && !said.includes(nounOf(look)))
        unsaid.push(`${name} → ${look}`)
  }
  expect(unsaid).toEqual([])
})
