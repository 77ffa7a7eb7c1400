import { LocalCloud, PNG, requestId } from '../local-cloud'

const OWNER = 'wx_owner_lin'
const CLERK = 'wx_clerk_li'
const SUPERVISOR = 'wx_supervisor_wang'
const MANAGER = 'wx_manager_he'
const DAY = 24 * 3_600_000
jest.setTimeout(120_000)
let cloud: LocalCloud
let estateId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(OWNER).estateId
  await configure(SETTINGS())
}, 60_000)
afterAll(() => cloud.stop())

const signature = [
  [
    { x: 0, y: 0 },
    { x: 40, y: 12 },
  ],
]
const SETTINGS = () => ({
  estateId,
  covenantVersion: '2026-1',
  privacyVersion: '3',
  keyPolicy: 'unless_critical',
  charges: [
    { kind: 'fee', chargeId: 'card', zh: '门禁卡', en: 'Access cards', item: 'CARD', quantity: '2' },
    { kind: 'fee', chargeId: 'waste', zh: '装修垃圾', en: 'Renovation waste', item: 'RENOVATION_WASTE', quantity: '1' },
    { kind: 'deposit', chargeId: 'deposit', zh: '装修押金', en: 'Renovation deposit', amountFen: 200_000 },
  ],
})
const configure = async (settings: object) => {
  const { version } = await ok(MANAGER, 'movein.settings', { estateId })
  return ok(MANAGER, 'movein.configure', { ...settings, version })
}
const now = async () => (await (await fetch(`${cloud.url}/local/clock`)).json()).now as number
const houseOf = (openId: string, index = 0) => cloud.who(openId).houses[index]?.houseId as string
const ok = async (openId: string, operation: string, input: object = {}) => {
  const reply = await cloud.call(openId, operation, input)
  if (reply.status !== 200) throw new Error(`${operation}: ${JSON.stringify(reply.body)}`)
  return reply.body
}
const refused = async (code: string, openId: string, operation: string, input: object) =>
  expect(await cloud.call(openId, operation, input)).toMatchObject({ body: { code, message: expect.any(String) } })
const spare = async (search: string): Promise<string[]> =>
  (await ok(CLERK, 'estate.places', { estateId, search })).items.map((one: any) => one.placeId)

const lin = (more: object = {}) => ({
  name: '林晓芸',
  capacity: 'owner',
  presence: 'present',
  documents: [{ kind: 'ID', last4: '123X' }, { kind: 'CONTRACT' }],
  ...more,
})
const accepting = (more: object = {}) => ({
  covenantVersion: '2026-1',
  privacyVersion: '3',
  signatures: [{ name: '林晓芸', signature }],
  ...more,
})
const booked = async (houseId: string, skip = 4): Promise<string> => {
  const at = await now()
  const range = { estateId, kind: 'handover_inspection', from: at, to: at + 20 * DAY }
  const free = (await ok(CLERK, 'booking.slots', range)).items.filter((one: any) => one.remaining > 0)
  return (await ok(CLERK, 'booking.book', { slotId: free[skip].slotId, houseId })).bookingId
}
const noted = async (more: object) => ({ changeId: requestId(), at: await now(), ...more })
/** A form with nothing to complain about (but what `failed` says), sealed. */
const sealed = async (houseId: string, more: { outcome?: string; meters?: object[]; failed?: string } = {}) => {
  const { version } = await ok(SUPERVISOR, 'inspection.template', { estateId })
  const items = ['door', 'wall'].map(itemId => ({ itemId, zh: itemId, en: itemId, warranty: 'fit_out' }))
  const chapters = [{ roomId: 'all', zh: '全屋', en: 'All', items }]
  await ok(SUPERVISOR, 'inspection.saveTemplate', { estateId, version, waterTest: false, chapters })
  const { inspectionId } = await ok(CLERK, 'inspection.open', { houseId })
  const form = await ok(CLERK, 'inspection.get', { inspectionId })
  const answers = form.chapters
    .flatMap((one: any) => one.items)
    .map(({ itemId }: any) =>
      noted({
        what: 'item',
        itemId,
        ...(more.failed && itemId === 'door' ? { result: 'FAIL', severity: more.failed } : { result: 'PASS' }),
      }),
    )
  const meters = (more.meters ?? []).map(meter => noted({ what: 'meter', ...meter }))
  const names = ['owner', 'inspector', 'developer'].map(role =>
    noted({ what: 'signature', role, name: role, strokes: signature }),
  )
  const changes = await Promise.all([...answers, ...meters, ...names])
  await ok(CLERK, 'inspection.sync', { inspectionId, deviceId: 'phone', sentAt: await now(), changes })
  const outcome =
    more.outcome === 'refused' ? { outcome: 'refused', reason: '渗水', newDate: (await now()) + 7 * DAY } : {}
  await ok(CLERK, 'inspection.seal', { inspectionId, ...outcome })
  return inspectionId as string
}
const started = async (houseId: string, ownerNames = ['林晓芸']): Promise<string> =>
  (await ok(CLERK, 'movein.start', { houseId, ownerNames })).moveInId
const view = (moveInId: string, as = CLERK) => ok(as, 'movein.get', { moveInId })
/** Everything up to the keys. */
const walkedThrough = async (houseId: string, more: Parameters<typeof sealed>[1] = {}) => {
  const moveInId = await started(houseId)
  const step = (verb: string, input: object) => ok(CLERK, `movein.${verb}`, { moveInId, ...input })
  await step('appoint', { bookingId: await booked(houseId) })
  await step('identify', { signatories: [lin()] })
  await step('accept', accepting())
  await step('charge', { chargeIds: [] })
  await step('inspect', { inspectionId: await sealed(houseId, more) })
  await step('readMeters', { note: '未装表' })
  return moveInId
}
const bunch = async (houseId: string, number: string): Promise<string> =>
  (await ok(CLERK, 'key.register', { houseId, number, items: [{ kind: 'UNIT_DOOR', count: 3 }] })).keyId

test('an owner moves in, step by step over several days, and each step says who and when', async () => {
  const houseId = houseOf(OWNER)
  const before = await ok('wx_accountant_feng', 'ledger.prove', { estateId })
  const moveInId = await started(houseId)
  await refused('movein.running', CLERK, 'movein.start', { houseId, ownerNames: ['林晓芸'] })
  expect((await ok(OWNER, 'movein.list')).items).toMatchObject([{ moveInId, next: 'appointment', done: 1 }])
  const bookingId = await booked(houseId)
  expect((await view(moveInId, OWNER)).bookingFound).toMatchObject({ bookingId })
  await ok(OWNER, 'movein.appoint', { moveInId, bookingId })
  await cloud.advance('P1D')
  const copy = await cloud.upload(CLERK, PNG, 'png')
  const documents = [{ kind: 'ID', last4: '123X', copy }, { kind: 'CONTRACT' }]
  await ok(CLERK, 'movein.identify', { moveInId, signatories: [lin({ documents })] })
  await ok(OWNER, 'movein.accept', { moveInId, ...accepting() })
  await ok(CLERK, 'movein.charge', { moveInId, chargeIds: ['card', 'waste', 'deposit'] })
  await cloud.post('/local/jobs/handovers/run')
  const meters = [
    { number: 'W-3-2-501', utility: 'WATER', reading: '220.5' },
    { number: 'E-NEW-1', utility: 'ELECTRICITY', reading: '12.3', multiplier: '1' },
    { number: 'G-1', utility: 'GAS', reading: '5' },
  ]
  const inspectionId = await sealed(houseId, { meters })
  expect(await ok(CLERK, 'movein.inspect', { moveInId, inspectionId })).toMatchObject({ outcome: 'accepted' })
  await cloud.advance('P1D')
  await ok(CLERK, 'movein.readMeters', { moveInId })
  const keyId = await bunch(houseId, 'M-1')
  await ok(SUPERVISOR, 'movein.handKeys', { moveInId, keyIds: [keyId], toName: '林晓芸', signature })
  await ok(CLERK, 'movein.archive', { moveInId, note: '档案柜 3' })
  const seen = await view(moveInId, OWNER)
  expect(seen).toMatchObject({ state: 'done', next: null, done: 9, keys: [{ number: 'M-1' }] })
  for (const { done } of seen.steps) expect(done).toMatchObject({ at: expect.any(Number), byName: expect.any(String) })
  expect(seen.steps.find((one: any) => one.step === 'covenant').done.byName).toBe('林晓芸')
  expect(seen.readings.map((one: any) => [one.number, one.meterId !== null])).toEqual([
    ['E-NEW-1', true],
    ['G-1', false],
    ['W-3-2-501', true],
  ])
  const books = (await ok('wx_accountant_feng', 'meter.list', { estateId })).items
  expect(books.find((one: any) => one.code === 'E-NEW-1')).toMatchObject({
    houseId,
    last: { value: '12.3', kind: 'baseline' },
  })
  expect(books.find((one: any) => one.code === 'W-3-2-501')).toMatchObject({ last: { value: '220.5', kind: 'read' } })
  // Fees: cards at the approved price, nothing for an item without one, the deposit as a liability.
  expect(seen.billed).toEqual([
    { chargeId: 'card', billId: expect.any(String), problem: null },
    { chargeId: 'waste', billId: null, problem: 'billing.price_missing' },
    { chargeId: 'deposit', billId: expect.any(String), problem: null },
  ])
  const due = (await ok(OWNER, 'billing.due', { houseId })).items
  const amountOf = (chargeId: string) =>
    due.find((one: any) => one.billId === seen.billed.find((line: any) => line.chargeId === chargeId).billId).amountFen
  expect([amountOf('card'), amountOf('deposit')]).toEqual([4000, 200_000])
  await cloud.post('/local/jobs/handovers/run')
  const after = await ok('wx_accountant_feng', 'ledger.prove', { estateId })
  expect([after.balanced, after.bills - before.bills]).toEqual([true, 2])
  const credit = (of: any, account: string) =>
    of.trialBalance.find((one: any) => one.account === account)?.creditFen ?? 0
  expect(credit(after, 'deposits') - credit(before, 'deposits')).toBe(200_000)
})

test('papers are looked at with a reason that stays on record, by the household without, and by nobody else', async () => {
  const { moveInId } = (await ok(OWNER, 'movein.list')).items[0]
  await refused('billing.reason_needed', CLERK, 'movein.documents', { moveInId })
  const mark = (await ok(SUPERVISOR, 'ledger.looks', { estateId })).items.length
  const seen = await ok(CLERK, 'movein.documents', { moveInId, reason: '补打证件' })
  expect(seen.signatories[0].documents[0]).toMatchObject({ kind: 'ID', last4: '123X' })
  expect((await fetch(seen.copies[0].url)).status).toBe(200)
  const looks = (await ok(SUPERVISOR, 'ledger.looks', { estateId })).items
  expect(looks).toHaveLength(mark + 1)
  expect(looks[0]).toMatchObject({ operation: 'movein.documents', reason: '补打证件', houseId: houseOf(OWNER) })
  await ok(OWNER, 'movein.documents', { moveInId })
  expect((await ok(SUPERVISOR, 'ledger.looks', { estateId })).items).toHaveLength(mark + 1)
  expect(JSON.stringify(await view(moveInId))).not.toMatch(/123X|cloud:\/\//)
  for (const stranger of ['wx_owner_chen', 'wx_owner_gao'])
    await refused('movein.not_found', stranger, 'movein.documents', { moveInId, reason: '好奇' })
  for (const other of ['wx_cashier_qian', 'wx_worker_zhao', 'wx_family_lin'])
    await refused('access.denied', other, 'movein.documents', { moveInId, reason: '好奇' })
})

test('a house is refused with a reason and a new date, and moves in after all', async () => {
  const [houseId] = (await spare('2-2-4')) as [string]
  const moveInId = await started(houseId)
  await refused('movein.step_missing', CLERK, 'movein.charge', { moveInId, chargeIds: [] })
  await ok(CLERK, 'movein.appoint', { moveInId, bookingId: await booked(houseId, 6) })
  await ok(CLERK, 'movein.identify', { moveInId, signatories: [lin()] })
  const first = await sealed(houseId, { outcome: 'refused' })
  expect(await ok(CLERK, 'movein.inspect', { moveInId, inspectionId: first })).toMatchObject({ outcome: 'refused' })
  expect(await view(moveInId)).toMatchObject({ state: 'refused', refusals: [{ reason: '渗水' }], next: 'appointment' })
  const second = await sealed(houseId)
  await refused('movein.step_missing', CLERK, 'movein.inspect', { moveInId, inspectionId: second })
  await refused('booking.not_found', CLERK, 'movein.appoint', { moveInId, bookingId: 'bkg_none' })
  const held = (await ok(CLERK, 'movein.get', { moveInId })).bookingFound
  await ok(CLERK, 'movein.appoint', { moveInId, bookingId: held.bookingId })
  expect(await ok(CLERK, 'movein.inspect', { moveInId, inspectionId: second })).toMatchObject({ outcome: 'accepted' })
})

test('what is not in order is refused with a sentence, and nothing is half done', async () => {
  const [houseId, other] = (await spare('2-2-5')) as [string, string]
  const moveInId = await started(houseId, ['林晓芸', '林远'])
  const ask = (code: string, verb: string, input: object, as = CLERK) =>
    refused(code, as, `movein.${verb}`, { moveInId, ...input })
  const yuan = (more: object) => ({ name: '林远', capacity: 'co_owner', documents: [], ...more })
  await ask('movein.owner_missing', 'identify', { signatories: [lin()] })
  await ask('movein.absence_unexplained', 'identify', { signatories: [lin(), yuan({ presence: 'absent' })] })
  await ask('movein.proxy_unfit', 'identify', { signatories: [lin(), yuan({ presence: 'represented' })] })
  await ask('movein.document_missing', 'identify', {
    signatories: [lin({ documents: [] }), yuan({ presence: 'absent', note: '出差' })],
  })
  await ask('movein.nobody_here', 'identify', {
    signatories: [lin({ presence: 'absent', note: '出差' }), yuan({ presence: 'absent', note: '出差' })],
  })
  const theirs = await cloud.upload(OWNER, PNG, 'png')
  const borrowed = [{ kind: 'ID', copy: theirs }, { kind: 'CONTRACT' }]
  await ask('file.not_yours', 'identify', {
    signatories: [lin({ documents: borrowed }), yuan({ presence: 'absent', note: 'x' })],
  })
  const power = { kind: 'POWER_OF_ATTORNEY', copy: await cloud.upload(CLERK, PNG, 'png'), validUntil: '2030-01-01' }
  const proxy = {
    name: '周律师',
    capacity: 'proxy',
    presence: 'present',
    actsFor: '林远',
    documents: [{ kind: 'ID' }, power],
  }
  await ok(CLERK, 'movein.identify', { moveInId, signatories: [lin(), yuan({ presence: 'represented' }), proxy] })
  await ask('movein.version_old', 'accept', accepting({ covenantVersion: '2025-1' }))
  await ask('movein.signer_missing', 'accept', accepting())
  await ask(
    'signature.empty',
    'accept',
    accepting({
      signatures: [
        { name: '林晓芸', signature: [] },
        { name: '周律师', signature },
      ],
    }),
  )
  await ok(CLERK, 'movein.accept', {
    moveInId,
    ...accepting({ signatures: ['林晓芸', '周律师'].map(name => ({ name, signature })) }),
  })
  await ask('movein.charge_unknown', 'charge', { chargeIds: ['gold'] })
  await ok(CLERK, 'movein.charge', { moveInId, chargeIds: [] })
  await ask('movein.charged', 'charge', { chargeIds: [] })
  await ask('inspection.not_found', 'inspect', { inspectionId: 'ins_none' })
  await ok(CLERK, 'movein.appoint', { moveInId, bookingId: await booked(houseId, 9) })
  const { inspectionId: open } = await ok(CLERK, 'inspection.open', { houseId })
  await ask('movein.form_open', 'inspect', { inspectionId: open })
  await ask('inspection.date_past', 'refuse', { reason: '不签', newDate: (await now()) - DAY })
  await ok(CLERK, 'movein.refuse', { moveInId, reason: '业主拒绝签字', newDate: (await now()) + DAY })
  await ask('movein.wrong_state', 'refuse', { reason: '不签' })
  await ask('movein.wrong_state', 'archive', {})
  await ok(SUPERVISOR, 'movein.cancel', { moveInId, reason: '退房' })
  await ask('movein.wrong_state', 'identify', { signatories: [lin()] })
  expect(await started(houseId)).not.toBe(moveInId)
  const [theirsToo] = [await bunch(other, 'M-9')]
  const third = (await spare('2-2-9'))[0] as string
  const walked = await walkedThrough(third, { failed: 'critical' })
  const keys = (keyIds: string[], more: object = {}) => ({
    moveInId: walked,
    keyIds,
    toName: '林晓芸',
    signature,
    ...more,
  })
  const own = await bunch(third, 'M-10')
  await refused('movein.defects_open', CLERK, 'movein.handKeys', keys([own]))
  await configure({ ...SETTINGS(), keyPolicy: 'always' })
  await refused('movein.key_elsewhere', CLERK, 'movein.handKeys', keys([own, theirsToo]))
  await refused('signature.empty', CLERK, 'movein.handKeys', keys([own], { signature: [] }))
  expect(await ok(CLERK, 'key.get', { keyId: own })).toMatchObject({ state: 'in_custody' })
  await ok(CLERK, 'movein.handKeys', keys([own]))
  await refused('movein.keys_gone', SUPERVISOR, 'movein.cancel', { moveInId: walked, reason: 'x' })
  await refused('movein.not_owner', OWNER, 'movein.accept', {
    moveInId: (await ok(OWNER, 'movein.list')).items[0].moveInId,
    ...accepting({ signatures: [{ name: '林远', signature }] }),
  })
  await configure(SETTINGS())
})

test('an absent co-owner signs once the rest is archived, at the desk or not at all for others', async () => {
  const houseId = (await spare('2-2-6'))[0] as string
  const moveInId = await started(houseId, ['林晓芸', '林远'])
  const step = (verb: string, input: object) => ok(CLERK, `movein.${verb}`, { moveInId, ...input })
  await step('appoint', { bookingId: await booked(houseId, 14) })
  const yuan = { name: '林远', capacity: 'co_owner', presence: 'absent', note: '出差，下周补签', documents: [] }
  await step('identify', { signatories: [lin(), yuan] })
  await step('accept', accepting())
  await step('charge', { chargeIds: [] })
  await step('inspect', { inspectionId: await sealed(houseId) })
  await step('readMeters', { note: '未装表' })
  await step('handKeys', { keyIds: [await bunch(houseId, 'L-1')], toName: '林晓芸', signature })
  await step('archive', {})
  const { covenantVersion, privacyVersion } = SETTINGS()
  const later = { moveInId, name: '林远', last4: '321X', covenantVersion, privacyVersion, signature }
  await refused('movein.wrong_state', CLERK, 'movein.accept', { moveInId, ...accepting() })
  await refused('movein.signs_nothing', CLERK, 'movein.signLater', { ...later, name: '林晓芸' })
  await refused('movein.version_old', CLERK, 'movein.signLater', { ...later, covenantVersion: '2025' })
  await refused('signature.empty', CLERK, 'movein.signLater', { ...later, signature: [] })
  await refused('movein.not_found', OWNER, 'movein.signLater', later)
  const own = (await ok(OWNER, 'movein.list')).items[0].moveInId
  await refused('movein.not_owner', OWNER, 'movein.signLater', { ...later, moveInId: own })
  await ok(CLERK, 'movein.signLater', later)
  const seen = await view(moveInId)
  expect(seen).toMatchObject({ state: 'done', stillToSign: [] })
  expect(seen.acceptances.map((one: any) => one.name)).toEqual(['林晓芸', '林远'])
  const papers = await ok(CLERK, 'movein.documents', { moveInId, reason: '核对' })
  expect(papers.signatories[1].documents).toEqual([{ kind: 'ID', last4: '321X' }])
})

test('a line without a price is billed once the price is approved and somebody asks again, and only once', async () => {
  const houseId = (await spare('2-2-8'))[0] as string
  const moveInId = await started(houseId)
  await ok(CLERK, 'movein.identify', { moveInId, signatories: [lin()] })
  await refused('movein.all_billed', CLERK, 'movein.chargeAgain', { moveInId })
  await ok(CLERK, 'movein.charge', { moveInId, chargeIds: ['waste', 'deposit'] })
  await refused('movein.all_billed', CLERK, 'movein.chargeAgain', { moveInId })
  const billed = async () => {
    await cloud.post('/local/jobs/handovers/run')
    const lines = (await view(moveInId)).billed
    return Object.fromEntries(lines.map((line: any) => [line.chargeId, line.billId ?? line.problem]))
  }
  const first = await billed()
  expect(first.waste).toBe('billing.price_missing')
  await ok(CLERK, 'movein.chargeAgain', { moveInId })
  expect(await billed()).toEqual(first)
  const price = { item: 'RENOVATION_WASTE', price: { model: 'FIXED', amountFen: 30_000 } }
  const asked = { estateId, effectiveFrom: '2026-01-01', ...price }
  const { tariffId } = await ok('wx_accountant_feng', 'tariff.request', asked)
  await ok(MANAGER, 'tariff.approve', { estateId, tariffId })
  await ok(CLERK, 'movein.chargeAgain', { moveInId })
  const after = await billed()
  expect(after).toEqual({ deposit: first.deposit, waste: expect.stringContaining(houseId) })
  await refused('movein.all_billed', CLERK, 'movein.chargeAgain', { moveInId })
  expect(await billed()).toEqual(after)
  const due = (await ok('wx_accountant_feng', 'billing.due', { houseId, reason: '核对' })).items
  const times = (amountFen: number) => due.filter((one: any) => one.amountFen === amountFen).length
  expect([times(200_000), times(30_000)]).toEqual([1, 1])
})

test('keys and defects reported in the same moment never pass each other unseen', async () => {
  await configure({ ...SETTINGS(), keyPolicy: 'none_open' })
  const houseId = (await spare('2-2-8'))[1] as string
  const moveInId = await walkedThrough(houseId)
  const keys = { moveInId, keyIds: [await bunch(houseId, 'R-1')], toName: '林晓芸', signature }
  const defect = { houseId, room: '厨房', what: '渗水', severity: 'minor', warranty: 'none' }
  const [handed, ...reports] = await Promise.all([
    cloud.call(CLERK, 'movein.handKeys', keys),
    ...[1, 2, 3, 4].map(() => cloud.call(SUPERVISOR, 'defect.report', defect)),
  ])
  for (const { status } of reports) expect([200, 503]).toContain(status)
  expect(['movein.defects_open', 'request.busy', undefined]).toContain(handed?.body.code)
  if (handed?.status !== 200) await refused('movein.defects_open', CLERK, 'movein.handKeys', keys)
  await configure(SETTINGS())
})

test('a meter that is registered to another house stops the readings, and the form’s meters stay as they were', async () => {
  const houseId = (await spare('2-2-7'))[0] as string
  const moveInId = await started(houseId)
  await ok(CLERK, 'movein.appoint', { moveInId, bookingId: await booked(houseId, 12) })
  await ok(CLERK, 'movein.identify', { moveInId, signatories: [lin()] })
  await refused('movein.step_missing', CLERK, 'movein.readMeters', { moveInId })
  const meters = [
    { number: 'E-7', utility: 'ELECTRICITY', reading: '1' },
    { number: 'W-1-1-301', utility: 'WATER', reading: '9' },
  ]
  await ok(CLERK, 'movein.inspect', { moveInId, inspectionId: await sealed(houseId, { meters }) })
  await refused('movein.meter_elsewhere', CLERK, 'movein.readMeters', { moveInId })
  const codes = (await ok('wx_accountant_feng', 'meter.list', { estateId })).items.map((one: any) => one.code)
  expect(codes).not.toContain('E-7')
  expect((await view(moveInId)).readings).toEqual([])
})

describe('a door that dies at any of its database requests', () => {
  /** Each verb with every death, each from the same moment; afterwards it happened once. */
  const dying = async (
    operation: string,
    prepare: () => Promise<object>,
    happened: (input: any) => Promise<number>,
    as = CLERK,
  ) => {
    const input = { requestId: requestId(), ...(await prepare()) }
    const before = cloud
    const lives = async (died: number) => {
      await cloud.post('/local/faults', { vendor: 'instance', mode: 'web', afterRequests: died })
      const first = await cloud.call(as, operation, input)
      await cloud.post('/local/faults', { vendor: 'transactions' })
      const again = first.status === 200 ? first : await cloud.call(as, operation, input)
      expect([operation, died, again.status, await happened(input)]).toEqual([operation, died, 200, 1])
      if (first.status !== 200) expect([died, first.status]).toEqual([died, 500])
      return first.status === 200
    }
    for (let died = 1, alive = false; !alive; died += 1)
      alive = await before
        .fork(fork => {
          cloud = fork
          return lives(died)
        })
        .finally(() => {
          cloud = before
        })
  }
  const times = async (moveInId: string, what: string) =>
    (await view(moveInId)).history.filter((one: any) => one.what === what).length
  let houses: string[] = []
  const next = () => houses.pop() as string
  beforeAll(async () => {
    // In the sample estate a critical defect of this house holds its keys back.
    const held = (houseId: string) => houseId.endsWith('2-1-501')
    houses = [...(await spare('2-1-')), ...(await spare('1-2-'))].filter(houseId => !held(houseId))
  })
  test('while a move-in begins, leaves one', async () => {
    await dying(
      'movein.start',
      async () => ({ houseId: next(), ownerNames: ['林晓芸'] }),
      async ({ houseId }) =>
        (await ok(CLERK, 'movein.list', { estateId })).items.filter((one: any) => one.houseId === houseId).length,
    )
  })
  test('while identity, covenant, charges, appointment or refusal are noted, leaves each noted once', async () => {
    const identified = async () => {
      const moveInId = await started(next())
      await ok(CLERK, 'movein.identify', { moveInId, signatories: [lin()] })
      return moveInId
    }
    const count = (what: string) => (input: any) => times(input.moveInId, what)
    await dying(
      'movein.identify',
      async () => ({ moveInId: await started(next()), signatories: [lin()] }),
      count('identity'),
    )
    await dying('movein.accept', async () => ({ moveInId: await identified(), ...accepting() }), count('covenant'))
    await dying('movein.charge', async () => ({ moveInId: await identified(), chargeIds: ['card'] }), count('charges'))
    await dying('movein.refuse', async () => ({ moveInId: await identified(), reason: '拒签' }), count('refuse'))
    await dying(
      'movein.cancel',
      async () => ({ moveInId: await identified(), reason: '退房' }),
      count('cancel'),
      SUPERVISOR,
    )
  })
  test('while keys are handed over, leaves every bunch and the step handed over once', async () => {
    await dying(
      'movein.handKeys',
      async () => {
        const houseId = next()
        const moveInId = await walkedThrough(houseId)
        return { moveInId, keyIds: [await bunch(houseId, 'D-1')], toName: '林晓芸', signature }
      },
      async ({ moveInId, keyIds }) => {
        const { ledger } = await ok(CLERK, 'key.get', { keyId: keyIds[0] })
        const handed = ledger.filter((line: any) => line.what === 'handed_over').length
        return handed === (await times(moveInId, 'keys')) ? handed : -1
      },
    )
  })
  test('while fees take up the list, leaves each line billed once', async () => {
    const moveInId = await started(next())
    await ok(CLERK, 'movein.identify', { moveInId, signatories: [lin()] })
    await ok(CLERK, 'movein.charge', { moveInId, chargeIds: ['card', 'deposit'] })
    const before = await ok('wx_accountant_feng', 'ledger.prove', { estateId })
    for (let died = 1; died <= 30; died += 1) {
      await cloud.post('/local/faults', { vendor: 'instance', mode: 'clock', afterRequests: died })
      await cloud.post('/local/jobs/handovers/run')
      await cloud.post('/local/faults', { vendor: 'transactions' })
      await cloud.advance('PT1M')
    }
    const { billed } = await view(moveInId)
    expect(billed.map((one: any) => one.billId !== null)).toEqual([true, true])
    const after = await ok('wx_accountant_feng', 'ledger.prove', { estateId })
    expect(after.balanced).toBe(true)
    expect(after.bills).toBeGreaterThanOrEqual(before.bills)
    const due = (await ok('wx_accountant_feng', 'ledger.prove', { estateId })).differences
    expect(due).toEqual([])
  })
})
