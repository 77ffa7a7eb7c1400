import { join } from 'node:path'
import Sqlite from 'libsql'
import { LocalCloud, requestId } from '../local-cloud'

const CLERK = 'wx_clerk_li'
const CASHIER = 'wx_cashier_qian'
const TREASURER = 'wx_treasurer_xu'
let cloud: LocalCloud
let house: { houseId: string; label: string }
/** Of a ticket that was reported here. */
let number = ''
beforeAll(async () => {
  cloud = await LocalCloud.start()
  house = cloud.who('wx_owner_lin').houses[0] as typeof house
  await work('spellings')
}, 60_000)
afterAll(() => cloud.stop())

/** Until nothing is left to do. */
async function work(job: string): Promise<void> {
  let worked = 1
  while (worked > 0)
    worked = (await cloud.post<{ worked: Record<string, number> }>(`/local/jobs/${job}/run`)).worked[job] ?? 0
}
interface Row {
  kind: string
  of: string
  houseId: string | null
  title: string
  detail: string
  phone: string | null
}
const find = async (who: string, text: string): Promise<Row[]> => {
  const { body } = await cloud.call(who, 'search.find', { estateId: cloud.who(who).estateId, text })
  return (body.groups as { items: Row[] }[]).flatMap(group => group.items)
}
const kindsOf = (rows: Row[]): string[] => [...new Set(rows.map(row => row.kind))]

test.each(['as the app writes it', 'in full width', 'short'])('a clerk finds a house %s', async how => {
  const code = house.label.replace(/\D+/g, '-').replace(/^-|-$/g, '')
  const text = { 'as the app writes it': house.label, 'in full width': code.replace(/-/g, '－'), short: code }[
    how
  ] as string
  const rows = await find(CLERK, text)
  expect(rows.filter(row => row.kind === 'house').map(row => row.houseId)).toContain(house.houseId)
})
test('a clerk finds a resident by name, by how it begins, by its initials and by the last four of the telephone', async () => {
  const { body: card } = await cloud.call(CLERK, 'card.house', { houseId: house.houseId })
  const [someone] = card.people as { name: string; of: string }[]
  const name = someone?.name ?? ''
  const { body } = await cloud.call(CLERK, 'card.phone', { houseId: house.houseId, of: someone?.of })
  for (const text of [name, name.slice(0, 2), body.phone, body.phone.slice(-4)])
    expect((await find(CLERK, text)).filter(row => row.kind === 'person').map(row => row.title)).toContain(name)
  expect(name).toBe('林晓芸')
  expect((await find(CLERK, 'lxy')).map(row => row.title)).toContain(name)
  expect((await find(CLERK, 'LINXIAOYUN')).map(row => row.title)).toContain(name)
})
test('a cashier reads telephones masked, and a treasurer finds no residents', async () => {
  const seen = (await find(CASHIER, '林晓芸')).find(row => row.kind === 'person')
  expect(seen?.phone).toMatch(/^1\d\d\*{4}\d{4}$/)
  expect((await find(CLERK, '林晓芸')).find(row => row.kind === 'person')?.phone).toMatch(/^1\d{10}$/)
  expect(kindsOf(await find(TREASURER, '林晓芸'))).toEqual([])
  const { body } = await cloud.call(TREASURER, 'card.house', { houseId: house.houseId })
  expect(body.people).toEqual([])
})
test('whoever asks for a telephone number leaves a trace for the supervisor', async () => {
  const { body: card } = await cloud.call(CLERK, 'card.house', { houseId: house.houseId })
  const { of, phone } = card.people[0]
  expect(phone).toContain('****')
  await cloud.call(CLERK, 'card.phone', { houseId: house.houseId, of })
  const { body } = await cloud.call('wx_supervisor_wang', 'ledger.looks', {
    estateId: cloud.who(CLERK).estateId,
  })
  expect(body.items).toContainEqual(expect.objectContaining({ operation: 'card.phone', houseId: house.houseId }))
})
test('a clerk finds a ticket by its number, with or without the year, and a bunch of keys by its own', async () => {
  const { body } = await cloud.call('wx_owner_lin', 'ticket.report', {
    ...{ placeId: house.houseId, kind: 'repair', category: 'plumbing', description: `水管漏水 ${requestId()}` },
  })
  await work('ticket-numbers')
  number = (await cloud.call(CLERK, 'ticket.get', { ticketId: body.ticketId })).body.number
  for (const text of [number, number.slice(3), String(Number(number.slice(3)))])
    expect((await find(CLERK, text)).map(row => row.of)).toContain(body.ticketId)
  await cloud.call(CLERK, 'key.register', {
    ...{ houseId: house.houseId, number: 'K-7731', items: [{ kind: 'UNIT_DOOR', count: 1 }] },
  })
  expect((await find(CLERK, 'k-7731')).map(row => [row.kind, row.detail])).toEqual([['key', house.label]])
  expect(kindsOf(await find(CASHIER, 'k-7731'))).toEqual([])
})
test('a cashier finds a bill by the number that its page says, and a clerk finds no bills', async () => {
  const { body } = await cloud.call('wx_owner_lin', 'billing.bills', { houseId: house.houseId })
  const [bill] = body.items
  const { number } = (await cloud.call('wx_owner_lin', 'billing.explain', { billId: bill.billId })).body
  expect(number).toMatch(/^[0-9-]+-\d{4}-[A-Z][2-9A-Z]{2}$/)
  for (const text of [number, number.toLowerCase(), `${house.label} ${number.slice(-8)}`]) {
    const rows = await find(CASHIER, text)
    expect(rows.filter(row => row.kind === 'bill').map(row => [row.of, row.title])).toEqual([[bill.billId, number]])
  }
  const estateId = cloud.who(CASHIER).estateId
  expect((await cloud.call(CASHIER, 'search.find', { estateId, text: number })).requests).toBeLessThanOrEqual(3)
  expect(kindsOf(await find(CLERK, number))).not.toContain('bill')
})
test('what was made before it could be found is found once the clock has been through, once', () =>
  cloud.fork(async of => {
    await of.kill()
    const file = new Sqlite(join(of.data, 'database.sqlite'))
    const gone = file.prepare("DELETE FROM doc WHERE c = 'founds'").run().changes
    file.prepare("DELETE FROM doc WHERE c = 'jobCursors' AND id = 'job:founds-1'").run()
    file.close()
    await of.restart()
    const count = async (text: string) => {
      const { body } = await of.call(CLERK, 'search.find', { estateId: of.who(CLERK).estateId, text })
      return (body.groups as { items: Row[] }[]).flatMap(group => group.items).length
    }
    expect([gone > 50, await count(house.label)]).toEqual([true, 0])
    for (const job of ['found-before', 'spellings', 'spellings']) await of.post(`/local/jobs/${job}/run`)
    for (const text of [house.label, '林晓芸', 'lxy', 'k-7731', number])
      expect([text, (await count(text)) > 0]).toEqual([text, true])
    const { worked } = await of.post<{ worked: Record<string, number> }>('/local/jobs/found-before/run')
    expect(worked['found-before'] ?? 0).toBe(0)
  }))
test('a resident who leaves by the app is found no more', async () => {
  const { body: invited } = await cloud.call('wx_owner_lin', 'people.household', { houseId: house.houseId })
  const member = invited.members.find((one: { role: string }) => one.role === 'family')
  const before = await find(CLERK, member.name)
  await cloud.call('wx_owner_lin', 'people.endGrant', { personId: member.personId, grantId: member.grantId })
  const after = await find(CLERK, member.name)
  expect([before.length, after.length]).toEqual([1, 0])
})
test('a tenant who has had the own data erased is found no more', async () => {
  const { name } = cloud.who('wx_tenant_wu')
  const before = await find(CLERK, name)
  expect(await cloud.call('wx_tenant_wu', 'people.erase', { confirm: name })).toMatchObject({ status: 200 })
  expect([before.length, (await find(CLERK, name)).length]).toEqual([1, 0])
})
test.each(['%', '.*', '😀', '$where', ' '])('%s finds nothing and breaks nothing', async text => {
  expect(await find(CLERK, text)).toEqual([])
})
test('a clerk who pastes a page is told to say less, and one of another estate finds nothing here', async () => {
  const estateId = cloud.who(CLERK).estateId
  expect(await cloud.call(CLERK, 'search.find', { estateId, text: '长'.repeat(10_000) })).toMatchObject({
    ...{ status: 400, body: { code: 'search.too_long' } },
  })
  const { body } = await cloud.call('wx_manager_ma', 'search.find', { estateId, text: house.label })
  expect(body.groups ?? []).toEqual([])
})
test('a search asks the database three times at most, however many things there are', async () => {
  const reply = await cloud.call(CLERK, 'search.find', { estateId: cloud.who(CLERK).estateId, text: '林晓芸' })
  expect(reply.requests).toBeLessThanOrEqual(3)
  expect(reply.examined).toBeLessThan(20)
})
