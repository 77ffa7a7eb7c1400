import { PNG, requestId } from '../local-cloud'
import { ACCOUNTANT, LIN, PayDesk } from '../pay-desk'
import { upload } from './visitors'

jest.setTimeout(240_000)
const QIAN = 'wx_cashier_qian'
const XU = 'wx_treasurer_xu'
let start: PayDesk
let estateId: string
beforeAll(async () => {
  start = await PayDesk.start()
  estateId = start.cloud.who(QIAN).estateId
  const { now } = await (await fetch(`${start.cloud.url}/local/clock`)).json()
  const day = new Date(now + 86_400_000 + 8 * 3_600_000)
  // A working day that has just begun.
  while (day.getUTCDay() === 0) day.setUTCDate(day.getUTCDate() + 1)
  await start.cloud.post('/local/clock', { to: `${day.toISOString().slice(0, 10)}T09:00:00+08:00` })
})
afterAll(() => start.stop())

const open = async (desk: PayDesk) => (await desk.ok(QIAN, 'daySheet.get', { estateId })).sheet
const seen = async (desk: PayDesk, sheetId: string, who = QIAN) =>
  (await desk.ok(who, 'daySheet.get', { estateId, sheetId })).sheet
async function taking(desk: PayDesk, lines: object[], quantity: number) {
  const houseId = desk.houseOf(LIN)
  const billId = await desk.charge(houseId, quantity)
  return desk.ok(QIAN, 'payment.take', { houses: [{ houseId, bills: [{ billId }] }], lines })
}
const cash = (amountFen: number) => [{ method: 'cash', amountFen }]
const numbered = (desk: PayDesk) => desk.cloud.post('/local/jobs/receipts/run')
const pieces = (fen: number) => [{ faceFen: 10, count: fen / 10 }]
/** A day of three receipts: 60.00 in cash, 40.00 by card and 20.00 in cash by another. */
async function day(desk: PayDesk): Promise<string> {
  await desk.ok(QIAN, 'till.open', { estateId, floatFen: 10_000 })
  await taking(desk, cash(6000), 3)
  await taking(desk, [{ method: 'pos', amountFen: 4000, reference: requestId() }], 2)
  await taking(desk, cash(2000), 1)
  await numbered(desk)
  return (await desk.ok(QIAN, 'daySheet.lock', { estateId })).sheetId
}

test('a cashier’s day: sheet opened by the first receipt, locked, signed, accepted and verified by three persons, to the fen', () =>
  start.fork(async desk => {
    expect(await open(desk)).toBeNull()
    expect((await desk.refused(QIAN, 'daySheet.lock', { estateId })).code).toBe('daySheet.none_open')
    const before = await desk.trial()
    const sheetId = await day(desk)
    const locked = await seen(desk, sheetId)
    expect(locked).toMatchObject({ state: 'locked', intact: true, mine: true })
    expect(locked.content).toMatchObject({
      totalFen: 12_000,
      expectedFen: 18_000,
      receipts: { used: 3, valid: 3, void: 0 },
      rows: [
        { item: 'CARD', method: 'cash', count: 2, amountFen: 8000 },
        { item: 'CARD', method: 'pos', count: 1, amountFen: 4000 },
      ],
    })
    expect(await desk.ok(QIAN, 'till.get', { estateId })).toMatchObject({ expectedFen: 0, openedAt: null })
    // What comes now belongs to the next sheet.
    await taking(desk, cash(2000), 1)
    expect((await open(desk)).content.day > locked.content.day).toBe(true)
    expect((await desk.refused(XU, 'daySheet.accept', { sheetId })).code).toBe('daySheet.wrong_state')
    expect((await desk.refused(QIAN, 'daySheet.sign', { sheetId, pieces: pieces(17_000) })).code).toBe(
      'daySheet.explain',
    )
    await desk.ok(QIAN, 'daySheet.sign', { sheetId, pieces: pieces(17_000), explanation: '找零多给 10 元' })
    await desk.ok(XU, 'daySheet.accept', { sheetId })
    await desk.ok(ACCOUNTANT, 'daySheet.verify', { sheetId })
    const done = await seen(desk, sheetId, ACCOUNTANT)
    expect(done).toMatchObject({ state: 'verified', hash: locked.hash, intact: true, content: locked.content })
    expect(done.signed).toMatchObject({ countedFen: 17_000, differenceFen: -1000, note: '找零多给 10 元' })
    const after = await desk.trial()
    const moved = (account: string) => after.balance(account) - before.balance(account)
    expect(after.balanced).toBe(true)
    // The next receipt alone lies in the drawer; the shortage is what it is; float back, and the takings, in the safe.
    expect(['clearing:cash', 'clearing:pos', 'difference:cash', 'safe'].map(moved)).toEqual([2000, 4000, 1000, 7000])
    const { url } = await desk.ok(ACCOUNTANT, 'daySheet.print', { sheetId })
    const paper = await (await fetch(url)).arrayBuffer()
    expect(Buffer.from(paper).subarray(0, 5).toString()).toBe('%PDF-')
  }))
test('a receipt is void by two persons on its day, which the sheet tells; once the sheet is locked it stays', () =>
  start.fork(async desk => {
    const { paymentId } = await taking(desk, cash(2000), 1)
    await taking(desk, cash(4000), 2)
    await numbered(desk)
    const valid = async () =>
      (await desk.ok(QIAN, 'receipt.get', { paymentId, reason: '换名' })).items.find(
        (one: { state: string }) => one.state === 'valid',
      )
    const receiptId = (await valid()).receiptId
    await desk.ok(QIAN, 'receipt.requestVoid', { receiptId, reason: '抬头写错', payer: '林先生' })
    await desk.ok(ACCOUNTANT, 'receipt.approveVoid', { receiptId })
    expect((await desk.refused(QIAN, 'daySheet.lock', { estateId })).code).toBe('daySheet.numbering')
    await numbered(desk)
    const fresh = await valid()
    expect(fresh.payer).toBe('林先生')
    await desk.ok(QIAN, 'receipt.requestVoid', { receiptId: fresh.receiptId, reason: '又写错' })
    const { sheetId } = await desk.ok(QIAN, 'daySheet.lock', { estateId })
    const { content, hash } = await seen(desk, sheetId)
    expect(content.receipts).toMatchObject({ used: 3, valid: 2, void: 1 })
    expect(content.totalFen).toBe(6000)
    const late = await desk.refused(ACCOUNTANT, 'receipt.approveVoid', { receiptId: fresh.receiptId })
    expect(late.code).toBe('receipt.day_closed')
    expect(await seen(desk, sheetId)).toMatchObject({ hash, intact: true, content })
  }))
test('nobody signs twice: who is a cashier accepts nothing, and another cashier does not sign', () =>
  start.fork(async desk => {
    const sheetId = await day(desk)
    for (const [who, verb] of [
      [QIAN, 'accept'],
      [QIAN, 'verify'],
      [XU, 'verify'],
      [ACCOUNTANT, 'accept'],
      [XU, 'sign'],
    ] as const)
      expect((await desk.refused(who, `daySheet.${verb}`, { sheetId, pieces: [] })).code).toBe('access.denied')
    expect((await desk.refused(QIAN, 'daySheet.sign', { sheetId: 'dsh_none', pieces: [] })).code).toBe(
      'daySheet.not_found',
    )
  }))
test('the treasurer is out: a cashier banks the cash with a photo of the slip, and it is handed over the next day', () =>
  start.fork(async desk => {
    const sheetId = await day(desk)
    await desk.ok(QIAN, 'daySheet.sign', { sheetId, pieces: pieces(18_000) })
    const before = await desk.trial()
    const slipPhoto = await upload(desk.cloud, QIAN, PNG, 'png')
    const banked = { sheetId, amountFen: 8000, slipNumber: '0091', slipPhoto }
    expect((await desk.refused(QIAN, 'daySheet.bank', { ...banked, amountFen: 18_001 })).code).toBe(
      'daySheet.deposit_too_much',
    )
    await desk.ok(QIAN, 'daySheet.bank', banked)
    const sheet = await seen(desk, sheetId, XU)
    expect(sheet).toMatchObject({ state: 'bank_deposited_pending_handover', deposit: { slipNumber: '0091' } })
    expect(sheet.deposit.slipUrl).toMatch(/^http/)
    await desk.ok(XU, 'daySheet.accept', { sheetId })
    const after = await desk.trial()
    expect(after.balance('bank') - before.balance('bank')).toBe(8000)
    expect(after.balance('safe') - before.balance('safe')).toBe(10_000)
  }))
test('the clock locks half an hour before closing, and tells manager and accountant of a sheet nobody signed', () =>
  start.fork(async desk => {
    await taking(desk, cash(2000), 1)
    await numbered(desk)
    const { content, locksAt, sheetId } = await open(desk)
    await desk.cloud.post('/local/jobs/day-sheets/run')
    expect((await open(desk)).sheetId).toBe(sheetId)
    await desk.cloud.post('/local/clock', { to: new Date(locksAt + 60_000).toISOString() })
    await desk.cloud.post('/local/jobs/day-sheets/run')
    expect(await open(desk)).toBeNull()
    expect((await seen(desk, sheetId)).content).toMatchObject({ day: content.day, totalFen: 2000 })
    await desk.cloud.post('/local/clock', { to: new Date(locksAt + 40 * 60_000).toISOString() })
    await desk.cloud.post('/local/jobs/day-sheets-unsigned/run')
    await desk.cloud.post('/local/jobs/delivery/run')
    const { items } = await desk.ok(ACCOUNTANT, 'notice.inbox')
    const told = items.filter((row: { event: string }) => row.event === 'daySheet.unsigned')
    expect(told).toHaveLength(1)
  }))
test('a sheet waits for the number of its last receipt, and a lock that meets a receipt holds it or leaves it, never half', () =>
  start.fork(async desk => {
    await taking(desk, cash(2000), 1)
    await numbered(desk)
    const houseId = desk.houseOf(LIN)
    const billId = await desk.charge(houseId, 2)
    const [locked, took] = await Promise.all([
      desk.cloud.call(QIAN, 'daySheet.lock', { estateId }),
      desk.cloud.call(QIAN, 'payment.take', { houses: [{ houseId, bills: [{ billId }] }], lines: cash(4000) }),
    ])
    expect(took.status).toBe(200)
    await numbered(desk)
    if (locked.status !== 200) expect(['request.busy', 'daySheet.numbering']).toContain(locked.body.code)
    const { sheetId } = locked.status === 200 ? locked.body : await desk.ok(QIAN, 'daySheet.lock', { estateId })
    const first = (await seen(desk, sheetId)).content.totalFen
    const rest = (await open(desk))?.content.totalFen ?? 0
    expect([first + rest, await desk.ok(QIAN, 'till.get', { estateId }).then(one => one.expectedFen)]).toEqual([
      6000,
      rest,
    ])
  }))
test('a cashier who sends the lock twice has locked once', () =>
  start.fork(async desk => {
    await taking(desk, cash(2000), 1)
    await numbered(desk)
    const input = { requestId: requestId(), estateId }
    const first = await desk.ok(QIAN, 'daySheet.lock', input)
    expect(await desk.ok(QIAN, 'daySheet.lock', input)).toEqual(first)
    const { items } = await desk.ok(ACCOUNTANT, 'daySheet.list', { estateId })
    expect(items).toHaveLength(1)
  }))
