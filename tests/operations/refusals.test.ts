import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import writeWorkbook from 'write-excel-file/node'
import { contracts } from '../../shared/contracts'
import type { RefusalCode } from '../../shared/refusal'
import { refusals } from '../../shared/refusals'
import { LocalCloud, PNG, requestId } from '../local-cloud'
import { makeWorkbook } from '../make-workbook'
import { AVIF, FILM, HEIC, jpeg } from '../pictures'
import { must, report, upload, visitor } from './visitors'

const ESTATES = resolve(__dirname, '..', '..', 'local', 'estate')
jest.setTimeout(60_000)
let cloud: LocalCloud
beforeAll(async () => {
  cloud = await LocalCloud.start()
})
afterAll(() => cloud.stop())

type Call = Promise<{ code?: string; status?: number; reference?: unknown }>
const ask = (openId: string, operation: string, input: object = {}): Call => cloud.asWechat(openId, operation, input)
const overHttp = async (operation: string, body: string, token: string | null): Call => {
  const reply = await cloud.send(operation, body, token)
  return { ...reply.body, status: reply.status }
}
const hupan = () => cloud.who('wx_owner_lin').estateId
const lin = 'wx_owner_lin'
const zhao = 'wx_worker_zhao'
const tang = 'wx_owner_tang'
const byTang = async () => (await report(cloud, tang)).ticketId
const byTangTaken = async () => {
  const ticketId = await byTang()
  await must(cloud, zhao, 'ticket.accept', { ticketId })
  return ticketId
}
const taken = async () => {
  const { ticketId } = await report(cloud, 'wx_owner_zhou')
  await must(cloud, zhao, 'ticket.accept', { ticketId })
  return ticketId
}
const done = async () => {
  const ticketId = await taken()
  await must(cloud, zhao, 'ticket.resolve', { ticketId, note: '好了' })
  return ticketId
}
const claimBy = async (openId: string, houseCode: string) => ({
  estateId: hupan(),
  houseCode,
  name: '王某',
  role: 'owner',
  evidence: [await upload(cloud, openId, PNG, 'png')],
})
const invited = async (phone: string, role: string) =>
  must(cloud, 'wx_manager_he', 'people.inviteStaff', { estateId: hupan(), role, name: '某人', phone })
const workbook = async (bytes: Buffer, mode = 'publish') => ({
  estateId: hupan(),
  file: await upload(cloud, 'wx_admin', bytes, 'xlsx'),
  mode,
})
const photoReport = (photos: string[]) => ({
  placeId: cloud.who('wx_owner_chen').houses[0]?.houseId,
  kind: 'repair',
  category: 'plumbing',
  description: `滴水 ${Math.random()}`,
  photos,
})

const spoken = (fileId: string, seconds = 5) =>
  ask('wx_owner_chen', 'ticket.report', { ...photoReport([]), voice: { fileId, seconds } })

const checked = async (bytes: Buffer) => ask('wx_admin', 'estate.import', await workbook(bytes))
const text = { field: 'thing1', meaning: 'text' }
const mapped = (more: object) =>
  ask('wx_admin', 'notice.mapFields', { templateId: 'tmpl_ticket_accepted', version: 0, fields: [text], ...more })
/** How each refusal comes about. */
const HOW: Partial<Record<RefusalCode, () => Call>> = {
  'request.malformed': () => overHttp('ticket.get', '{', cloud.who(lin).token),
  'request.too_large': () => overHttp('ticket.report', `"${'x'.repeat(2_000_000)}"`, cloud.who(lin).token),
  'request.unknown_operation': () => ask(lin, 'ticket.explode'),
  'request.reused': async () => {
    const input = { ...photoReport([]), requestId: requestId() }
    await must(cloud, 'wx_owner_chen', 'ticket.report', input)
    return ask('wx_owner_chen', 'ticket.report', { ...input, description: '别的' })
  },
  'request.outdated': async () => {
    const dueDays = { critical: 3, major: 7, minor: 15 }
    const { version } = await must(cloud, 'wx_supervisor_wang', 'defect.settings', { estateId: hupan() })
    await must(cloud, 'wx_supervisor_wang', 'defect.configure', { estateId: hupan(), dueDays, version })
    return ask('wx_supervisor_wang', 'defect.configure', { estateId: hupan(), dueDays, version })
  },
  'identity.missing': () => overHttp('people.me', '{}', null),
  'identity.expired': () => overHttp('people.me', '{}', `per_${'0'.repeat(32)}.${'x'.repeat(32)}`),
  'access.denied': () => ask(lin, 'ticket.queue'),
  'people.consent_needed': () =>
    ask('wx_never_seen', 'people.identify', { estateId: hupan(), houseCode: '1', surname: '王' }),
  'people.house_unknown': async () =>
    ask(await visitor(cloud, '13544440011'), 'people.identify', {
      estateId: hupan(),
      houseCode: '9栋9单元901',
      surname: '林',
    }),
  'people.house_ambiguous': async () =>
    ask(await visitor(cloud, '13544440012'), 'people.identify', {
      estateId: hupan(),
      houseCode: '101室',
      surname: '林',
    }),
  'people.claims_waiting': async () => {
    const claimant = await visitor(cloud)
    for (const door of [1, 2, 3, 4, 5])
      await must(cloud, claimant, 'people.claim', await claimBy(claimant, `1-2-${door}04`))
    return ask(claimant, 'people.claim', await claimBy(claimant, '1-2-604'))
  },
  'people.no_match': async () =>
    ask(await visitor(cloud, '13544440001'), 'people.identify', {
      estateId: hupan(),
      houseCode: '3-2-501',
      surname: '林',
    }),
  'people.locked': async () => {
    const guesser = await visitor(cloud, '13544440002')
    const guess = (n: number) =>
      ask(guesser, 'people.identify', { estateId: hupan(), houseCode: `1-1-${n}01`, surname: '王' })
    for (let n = 1; n <= 5; n += 1) expect(await guess(n)).toMatchObject({ code: 'people.no_match' })
    return guess(6)
  },
  'people.phone_unverified': () => ask(lin, 'people.phone', { code: 'made-up' }),
  'people.already_member': () =>
    ask(lin, 'people.identify', { estateId: hupan(), houseCode: '3-2-501', surname: '林' }),
  'people.claim_exists': async () => {
    const claimant = await visitor(cloud)
    await must(cloud, claimant, 'people.claim', await claimBy(claimant, '1-1-102'))
    return ask(claimant, 'people.claim', await claimBy(claimant, '1-1-102'))
  },
  'approval.wrong_state': async () => {
    const claimant = await visitor(cloud)
    const { claimId } = await must(cloud, claimant, 'people.claim', await claimBy(claimant, '1-1-103'))
    await must(cloud, 'wx_clerk_li', 'people.rejectClaim', { claimId, reason: '看不清' })
    return ask('wx_clerk_li', 'people.approveClaim', { claimId })
  },
  'approval.same_person': async () => {
    const { claimId } = await must(cloud, 'wx_clerk_li', 'people.claim', await claimBy('wx_clerk_li', '1-1-104'))
    return ask('wx_clerk_li', 'people.approveClaim', { claimId })
  },
  'people.invitation_invalid': async () => {
    const { invitationId } = await invited('13544440003', 'worker')
    return ask(await visitor(cloud, '13544440004'), 'people.acceptInvitation', { invitationId })
  },
  'people.duties_conflict': async () =>
    ask('wx_cashier_qian', 'people.acceptInvitation', await invited('13900000031', 'treasurer')),
  'people.not_yours_to_make': () =>
    ask('wx_manager_he', 'people.inviteStaff', {
      estateId: hupan(),
      role: 'admin',
      name: '某人',
      phone: '13544440005',
    }),
  'people.own_invitation': () =>
    ask('wx_manager_he', 'people.inviteStaff', {
      estateId: hupan(),
      role: 'worker',
      name: '某人',
      phone: '13900000001',
    }),
  'people.until_past': () =>
    ask(lin, 'people.inviteToHouse', {
      houseId: cloud.who(lin).houses[0]?.houseId,
      role: 'family',
      name: '某人',
      phone: '13544440006',
      until: 1,
    }),
  'people.name_registered': () => ask(lin, 'people.setPreferences', { name: '别名' }),
  'estate.name_taken': () =>
    ask('wx_admin', 'estate.create', {
      name: '湖畔安居苑',
      code: 'copy',
      manager: { name: '何', phone: '13544440007' },
    }),
  'people.not_found': () => ask('wx_manager_he', 'people.endGrant', { personId: 'per_x', grantId: 'grt_x' }),
  'people.last_manager': async () => {
    const me = await must(cloud, 'wx_manager_ma', 'people.me')
    return ask('wx_manager_ma', 'people.endGrant', { personId: me.personId, grantId: me.grants[0].grantId })
  },
  'people.confirm_differs': () => ask(lin, 'people.erase', { confirm: '林' }),
  'people.still_employed': () => ask('wx_clerk_li', 'people.erase', { confirm: '李梅' }),
  'people.bootstrap_closed': () => ask(lin, 'people.bootstrap', { code: 'a-code-of-some-length', name: '林' }),
  'session.not_confirmed': async () => {
    const { sessionId, pollSecret } = await must(cloud, lin, 'people.openSession')
    return ask(lin, 'people.pollSession', { sessionId, pollSecret })
  },
  'session.expired': () => ask(lin, 'people.pollSession', { sessionId: 'ses_none', pollSecret: 'x' }),
  'estate.not_found': () => ask('wx_admin', 'estate.importStatus', { importId: 'imp_none' }),
  'estate.exists': () =>
    ask('wx_admin', 'estate.create', { name: '湖畔', code: 'hupan', manager: { name: '何', phone: '13900000001' } }),
  'estate.workbook_damaged': () => checked(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100)])),
  'estate.workbook_old': () => checked(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])),
  'estate.workbook_password': () =>
    checked(
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
    ),
  'estate.workbook_html': () => checked(Buffer.from('\ufeff<html><table><tr><td>表号</td></tr></table></html>')),
  'estate.workbook_text': () => checked(Buffer.from('b1edbac52cc8d5c6da0d0a57312c320d0a', 'hex')),
  'estate.workbook_formula': () =>
    checked(makeWorkbook([{ name: '抄表', rows: [['读数'], [1], [{ formula: 'SUM(A2:A2)', shown: 1 }]] }])),
  'estate.workbook_links': () =>
    checked(makeWorkbook([{ name: 'a', rows: [] }], { parts: { 'xl/externalLinks/externalLink1.xml': '<x/>' } })),
  'estate.workbook_macros': () =>
    checked(makeWorkbook([{ name: 'a', rows: [] }], { parts: { 'xl/vbaProject.bin': 'x' } })),
  'estate.workbook_too_large': () =>
    checked(makeWorkbook([{ name: 'a', rows: Array.from({ length: 20_001 }, () => [1]) }])),
  'estate.workbook_has_problems': async () =>
    ask(
      'wx_admin',
      'estate.import',
      await workbook(await writeWorkbook([{ sheet: 'buildings', data: [[{ value: 'code' }]] }]).toBuffer()),
    ),
  'estate.import_running': async () => {
    const publish = async (name: string) =>
      ask('wx_admin', 'estate.import', await workbook(readFileSync(join(ESTATES, `${name}.xlsx`))))
    expect((await publish('hupan')).code).toBeUndefined()
    return publish('songlin')
  },
  'estate.not_a_plate': () =>
    ask(lin, 'estate.addPlate', { houseId: cloud.who(lin).houses[0]?.houseId, plate: '我的车' }),
  'estate.too_many_plates': async () => {
    for (let n = 0; n < 10; n += 1)
      await must(cloud, lin, 'estate.addPlate', { houseId: cloud.who(lin).houses[0]?.houseId, plate: `粤B0000${n}` })
    return ask(lin, 'estate.addPlate', { houseId: cloud.who(lin).houses[0]?.houseId, plate: '粤B88888' })
  },
  'place.not_found': () => ask(lin, 'ticket.report', { ...photoReport([]), placeId: 'hse_none' }),
  'file.not_found': async () => {
    const { fileId } = await must(cloud, 'wx_owner_chen', 'file.target', { extension: 'png', bytes: 10 })
    return ask('wx_owner_chen', 'ticket.report', photoReport([fileId]))
  },
  'file.not_yours': async () =>
    ask('wx_owner_chen', 'ticket.report', photoReport([await upload(cloud, lin, PNG, 'png')])),
  'file.type': async () =>
    ask(
      'wx_owner_chen',
      'ticket.report',
      photoReport([await upload(cloud, 'wx_owner_chen', Buffer.from('%PDF-1.7'), 'pdf')]),
    ),
  'file.too_many': async () => {
    const openId = await visitor(cloud)
    const place = () => ask(openId, 'file.target', { extension: 'png', bytes: 10 })
    for (let n = 0; n < 400; n += 1) expect((await place()).code).toBeUndefined()
    return place()
  },
  'session.too_many': async () => {
    for (let n = 0; n < 60; n += 1) await overHttp('people.openSession', '{}', null)
    return overHttp('people.openSession', '{}', null)
  },
  'file.heic': async () =>
    ask('wx_owner_chen', 'ticket.report', photoReport([await upload(cloud, 'wx_owner_chen', HEIC, 'jpg')])),
  'file.avif': async () =>
    ask('wx_owner_chen', 'ticket.report', photoReport([await upload(cloud, 'wx_owner_chen', AVIF, 'jpg')])),
  'file.video': async () =>
    ask('wx_owner_chen', 'ticket.report', photoReport([await upload(cloud, 'wx_owner_chen', FILM, 'jpg')])),
  'file.cut': async () => {
    const cut = jpeg().subarray(0, 120)
    return ask('wx_owner_chen', 'ticket.report', photoReport([await upload(cloud, 'wx_owner_chen', cut, 'jpg')]))
  },
  'storage.unavailable': async () => {
    const photos = [await upload(cloud, 'wx_owner_chen', PNG, 'png')]
    await cloud.post('/local/faults', { vendor: 'storage', mode: 'fail' })
    const answer = await ask('wx_owner_chen', 'ticket.report', photoReport(photos))
    await cloud.post('/local/faults', { vendor: 'storage', mode: 'none' })
    return answer
  },
  'file.too_large': async () => {
    const large = Buffer.concat([PNG, Buffer.alloc(10 * 1024 * 1024)])
    return ask('wx_owner_chen', 'ticket.report', photoReport([await upload(cloud, 'wx_owner_chen', large, 'png')]))
  },
  'file.not_voice': async () => spoken(await upload(cloud, 'wx_owner_chen', PNG, 'png')),
  'file.voice_too_large': async () => {
    const large = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(2 * 1024 * 1024)])
    return spoken(await upload(cloud, 'wx_owner_chen', large, 'mp3'))
  },
  'ticket.nothing_said': () => ask('wx_owner_chen', 'ticket.report', { ...photoReport([]), description: ' ' }),
  'ticket.voice_too_long': async () =>
    spoken(await upload(cloud, 'wx_owner_chen', Buffer.from('ID3 a long story'), 'mp3'), 61),
  'ticket.say_empty': async () => ask(tang, 'ticket.say', { ticketId: await byTang(), text: ' ' }),
  'ticket.say_closed': async () => {
    const ticketId = await byTang()
    await must(cloud, zhao, 'ticket.accept', { ticketId })
    await must(cloud, zhao, 'ticket.resolve', { ticketId, note: '好了' })
    await must(cloud, tang, 'ticket.confirm', { ticketId })
    return ask(tang, 'ticket.say', { ticketId, text: '又漏了' })
  },
  'ticket.say_too_fast': async () => {
    const ticketId = await byTang()
    for (let n = 0; n < 20; n += 1) await must(cloud, tang, 'ticket.say', { ticketId, text: `${n}` })
    return ask(tang, 'ticket.say', { ticketId, text: '还有' })
  },
  'ticket.note_staff_only': async () =>
    ask(tang, 'ticket.say', { ticketId: await byTang(), text: '悄悄话', internal: true }),
  'ticket.not_found': () => ask(lin, 'ticket.get', { ticketId: 'tkt_none' }),
  'ticket.wrong_state': async () => ask('wx_owner_zhou', 'ticket.confirm', { ticketId: await taken() }),
  'ticket.already_taken': async () => ask('wx_worker_sun', 'ticket.accept', { ticketId: await taken() }),
  'ticket.not_assignee': async () => ask('wx_worker_sun', 'ticket.arrive', { ticketId: await taken() }),
  'ticket.category_mismatch': () => ask('wx_owner_chen', 'ticket.report', { ...photoReport([]), kind: 'praise' }),
  'ticket.too_many': async () => {
    for (let n = 0; n < 10; n += 1) await report(cloud, 'wx_tenant_wu')
    return ask('wx_tenant_wu', 'ticket.report', {
      ...photoReport([]),
      placeId: cloud.who('wx_tenant_wu').houses[0]?.houseId,
    })
  },
  'ticket.identical': async () => {
    const same = { description: '一模一样' }
    for (let n = 0; n < 2; n += 1) await report(cloud, lin, same)
    const placeId = cloud.who(lin).houses[0]?.houseId
    return ask(lin, 'ticket.report', { placeId, kind: 'repair', category: 'plumbing', ...same })
  },
  'ticket.assignee_unfit': async () => {
    const { personId } = await must(cloud, lin, 'people.me')
    return ask('wx_clerk_li', 'ticket.assign', { ticketId: await taken(), personId })
  },
  'ticket.already_acknowledged': async () => ask(zhao, 'ticket.acknowledge', { ticketId: await byTangTaken() }),
  'ticket.already_theirs': async () => {
    const { personId } = await must(cloud, zhao, 'people.me')
    return ask(zhao, 'ticket.transfer', { ticketId: await byTangTaken(), personId, reason: '转' })
  },
  'ticket.already_rated': async () => {
    const ticketId = await done()
    await must(cloud, 'wx_owner_zhou', 'ticket.rate', { ticketId, stars: 4 })
    return ask('wx_owner_zhou', 'ticket.rate', { ticketId, stars: 5 })
  },
  'ticket.nudged_recently': async () => {
    const ticketId = await taken()
    await must(cloud, 'wx_owner_zhou', 'ticket.nudge', { ticketId })
    return ask('wx_owner_zhou', 'ticket.nudge', { ticketId })
  },
  'notice.not_found': () => ask(lin, 'notice.read', { deliveryId: 'none' }),
  'notice.not_over': async () => {
    const { items } = await must(cloud, 'wx_manager_he', 'notice.inbox')
    return ask('wx_manager_he', 'notice.resend', { deliveryId: items[0].deliveryId })
  },
  'notice.template_not_found': () => mapped({ templateId: 'tmpl_none' }),
  'notice.field_type': () => mapped({ fields: [{ field: 'amount4', meaning: 'text' }] }),
  'notice.field_twice': () => mapped({ fields: [text, text] }),
  'notice.template_changed': () => mapped({ version: 7 }),
  // Last: it moves the clock.
  'ticket.grace_over': async () => {
    const ticketId = await done()
    await must(cloud, 'wx_owner_zhou', 'ticket.confirm', { ticketId })
    await cloud.advance('P8D')
    return ask('wx_owner_zhou', 'ticket.reopen', { ticketId, reason: '又漏' })
  },
}
/** What no single call can bring about on purpose: provoked in faults.test.ts, waiver.test.ts and the rules of approvals. */
const ELSEWHERE: RefusalCode[] = [
  ...(['internal', 'request.busy'] as const),
  // Beside the numbers of the office.
  ...(['ticket.no_worker_phone', 'ticket.through_office'] as const),
  // Beside merging and quoting.
  ...(['ticket.already_merged', 'ticket.merge_elsewhere', 'ticket.merge_full', 'ticket.merge_holds_others'] as const),
  ...([
    'ticket.merge_into_done',
    'ticket.merge_into_merged',
    'ticket.merge_itself',
    'ticket.rate_later',
    'ticket.unmerge_late',
  ] as const),
  ...(['ticket.quote_public', 'ticket.quote_nothing', 'ticket.quote_too_much', 'ticket.quote_full'] as const),
  ...(['ticket.quote_not_found', 'ticket.quote_answered', 'ticket.quote_expired'] as const),
  // Beside what an estate promises.
  ...(['ticket.terms_order', 'ticket.terms_kind', 'ticket.chain_no_response', 'ticket.chain_nobody'] as const),
  ...(['ticket.chain_twice', 'ticket.chain_no_arrival', 'ticket.chain_stranger'] as const),
  ...(['approval.expired', 'approval.not_checked', 'approval.over_limit', 'approval.own_household'] as const),
]

test.each(Object.keys(HOW) as RefusalCode[])(
  'somebody meets %s, with its status and a sentence',
  async code => {
    const answer = await (HOW[code] as () => Call)()
    expect(answer).toMatchObject({ code, status: refusals[code].status, retry: refusals[code].retry })
  },
  120_000,
)
/** Later nouns try theirs beside their own tests. */
const NOUNS = new Set([...Object.keys(HOW), ...ELSEWHERE].map(code => code.split('.')[0]))
const here = (codes: Iterable<string>) => [...codes].filter(code => NOUNS.has(code.split('.')[0])).sort()
test('no refusal of these nouns is left untried', () => {
  expect([...Object.keys(HOW), ...ELSEWHERE].sort()).toEqual(here(Object.keys(refusals)))
})
test('every refusal that a contract of these nouns lists is in the table', () => {
  const listed = new Set(Object.values(contracts).flatMap(entry => [...entry.refuses]))
  for (const code of here(listed)) expect([...Object.keys(HOW), ...ELSEWHERE]).toContain(code)
})
