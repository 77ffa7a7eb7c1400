import { LocalCloud } from '../local-cloud'

jest.setTimeout(120_000)
const MANAGER = 'wx_manager_he'
const OTHER = 'wx_supervisor_wang'
let cloud: LocalCloud
let estateId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(MANAGER).estateId
})
afterAll(() => cloud.stop())
const call = (openId: string, operation: string, input: object = {}) =>
  cloud.call(openId, operation, { estateId, ...input })
const ok = async (openId: string, operation: string, input: object = {}) => {
  const reply = await call(openId, operation, input)
  expect([operation, reply.status, reply.body.code]).toEqual([operation, 200, undefined])
  return reply.body
}

test('a manager’s due day does not put another’s penalty rate back: the second is told, and keeps both', async () => {
  const opened = await ok(MANAGER, 'tariff.list')
  const a = { policy: { ...opened.policy, penaltyRate: '0.0003' }, version: opened.policyVersion }
  const b = { policy: { ...opened.policy, dueDay: 12 }, version: opened.policyVersion }
  await ok(MANAGER, 'tariff.setPolicy', a)
  const refused = await call(MANAGER, 'tariff.setPolicy', b)
  expect([refused.status, refused.body.code]).toEqual([409, 'request.outdated'])
  const now = await ok(MANAGER, 'tariff.list')
  expect(now.policy).toMatchObject({ penaltyRate: '0.0003', dueDay: opened.policy.dueDay })
  await ok(MANAGER, 'tariff.setPolicy', { policy: { ...now.policy, dueDay: 12 }, version: now.policyVersion })
  expect((await ok(MANAGER, 'tariff.list')).policy).toMatchObject({ penaltyRate: '0.0003', dueDay: 12 })
})

test('of two who save the same rules at once one is told; whoever saves another part is not', async () => {
  const { calendar, versions } = await ok(MANAGER, 'booking.settings')
  const version = versions.calendar ?? 0
  const both = await Promise.all([
    call(MANAGER, 'booking.configure', { calendar: { ...calendar, holidays: ['2027-05-01'] }, version }),
    call(OTHER, 'booking.configure', { calendar: { ...calendar, holidays: ['2027-10-01'] }, version }),
  ])
  expect(both.map(reply => reply.status).sort()).toEqual([200, 409])
  const rule = { minutes: 45 }
  await ok(OTHER, 'booking.configure', { kind: 'steward_meeting', rule, version: 0 })
  const person = { personId: 'per_1', weekdays: null, daysOff: ['2027-01-04'] }
  await ok(MANAGER, 'booking.configure', { person, version: 0 })
  const again = await call(OTHER, 'booking.configure', { person: { ...person, daysOff: [] }, version: 0 })
  expect(again.body).toMatchObject({ code: 'request.outdated', reference: { version: 1 } })
})

test('rules of moving in, of defects and of paying are saved by whoever read them last', async () => {
  const cases: [string, object][] = [
    ['defect', { dueDays: { critical: 1, major: 2, minor: 3 } }],
    ['movein', { covenantVersion: '9', privacyVersion: '9', keyPolicy: 'always', charges: [] }],
    ['payment', { parts: true, supervisorRefundFen: 10_000 }],
  ]
  for (const [noun, settings] of cases) {
    const { version } = await ok(MANAGER, noun === 'payment' ? 'payment.policy' : `${noun}.settings`)
    await ok(MANAGER, `${noun}.configure`, { ...settings, version })
    const late = await call(MANAGER, `${noun}.configure`, { ...settings, version })
    expect([noun, late.body.code]).toEqual([noun, 'request.outdated'])
  }
})

test('a manager’s bank and tax number stay although no company is named', async () => {
  const payeeFacts = { bank: '工商银行', taxNumber: '91440300MA5EXAMPL8' }
  const { version } = await ok(MANAGER, 'payment.policy')
  await ok(MANAGER, 'payment.configure', { parts: true, supervisorRefundFen: 10_000, payeeFacts, version })
  expect((await ok(MANAGER, 'payment.policy')).payeeFacts).toEqual(payeeFacts)
})
