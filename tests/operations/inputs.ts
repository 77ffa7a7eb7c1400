import type * as z from 'zod/mini'
import { contracts, type Operation } from '../../shared/contracts'
import { DEFAULT_RULES } from '../../shared/meter/rules'
import { sampleInput } from './sample-input'

/** Things of the larger sample estate that an input can point at. */
export interface Things {
  estateId: string
  ticketId: string
  placeId: string
  personId: string
  grantId: string
  invitationId: string
  claimId: string
  importId: string
  deliveryId: string
}
/** The same shapes with nothing behind them. */
export const NOTHING: Things = {
  estateId: 'est_nowhere',
  ticketId: 'tkt_01J00000000000000000000000',
  placeId: 'hse_nowhere_1-1-101',
  personId: `per_${'0'.repeat(32)}`,
  grantId: 'grt_01J00000000000000000000000',
  invitationId: 'inv_nowhere_worker_13900000000',
  claimId: 'clm_nobody_hse_nowhere',
  importId: 'imp_nowhere_1',
  deliveryId: 'nobody:nothing#0:nobody:inbox',
}
const FILE = 'cloud://elsewhere/u/per_x/fil.png'
const CALENDAR = { weekdays: [1], hours: [{ from: '09:00', to: '12:00' }], holidays: [], makeUpDays: [] }
const PHONE = '13511112222'

/** For an operation an input that its schema takes; `requestId` is added by whoever calls. */
export function inputAt(at: Things, name: Operation): Record<string, unknown> {
  const written = chosen(at)[name]
  if (written) return written
  const { requestId: _requestId, ...made } = sampleInput(contracts[name].input as unknown as z.ZodMiniType, {
    ...at,
    houseId: at.placeId,
  })
  return made
}

/** Where what the schema alone suggests would not get far enough. */
const chosen = (at: Things): Partial<Record<Operation, Record<string, unknown>>> => ({
  'people.me': {},
  'extract.order': { estateId: at.estateId, of: 'ledger.arrears', columns: ['house'], form: 'xlsx', reason: '核对' },
  'people.consent': { version: '2026-11' },
  'people.setPreferences': { language: 'zh' },
  'people.phone': { code: 'no-such-code' },
  'people.identify': { estateId: at.estateId, houseCode: '99-99-9999', surname: '林' },
  'people.claim': { estateId: at.estateId, houseCode: '99-99-9999', name: '林', role: 'owner', evidence: [FILE] },
  'people.claims': { estateId: at.estateId },
  'people.unbacked': { estateId: at.estateId },
  'people.settleGrant': { houseId: at.placeId, grantId: at.grantId, keep: false, reason: '已售出' },
  'people.approveClaim': { claimId: at.claimId },
  'people.rejectClaim': { claimId: at.claimId, reason: '不清楚' },
  'people.inviteToHouse': { houseId: at.placeId, role: 'family', name: '林', phone: PHONE },
  'people.exportData': {},
  'people.erase': { confirm: 'not my name' },
  'people.household': { houseId: at.placeId },
  'people.revokeInvitation': { invitationId: at.invitationId },
  'people.inviteStaff': { estateId: at.estateId, role: 'worker', name: '林', phone: PHONE },
  'people.approveInvitation': { invitationId: at.invitationId },
  'people.invitations': { estateId: at.estateId },
  'people.acceptInvitation': { invitationId: at.invitationId },
  'people.staff': { estateId: at.estateId },
  'people.endGrant': { personId: at.personId, grantId: at.grantId },
  'people.openSession': {},
  'people.confirmSession': { scanCode: 'no-such-code' },
  'people.pollSession': { sessionId: 'ses_none', pollSecret: 'none' },
  'people.signOut': {},
  'people.bootstrap': { code: 'no-such-code', name: '林' },
  'estate.list': {},
  'estate.create': { name: '湖畔', code: 'hupan', manager: { name: '何', phone: PHONE } },
  'estate.places': { estateId: at.estateId },
  'estate.plates': { houseId: at.placeId },
  'estate.addPlate': { houseId: at.placeId, plate: '粤B12345' },
  'estate.removePlate': { houseId: at.placeId, plate: '粤B54321' },
  'estate.care': { houseId: at.placeId },
  'estate.keepCare': { houseId: at.placeId, needs: ['pets'], note: '' },
  'estate.import': { estateId: at.estateId, file: FILE, mode: 'check' },
  'estate.importStatus': { importId: at.importId },
  'file.target': { extension: 'png', bytes: 100 },
  'notice.inbox': {},
  'notice.read': { deliveryId: at.deliveryId },
  'notice.unread': {},
  'notice.granted': { templateIds: ['tmpl_none'] },
  'notice.templates': {},
  'notice.undelivered': { estateId: at.estateId },
  'notice.resend': { deliveryId: at.deliveryId },
  'notice.fields': {},
  'notice.mapFields': { templateId: 'tmpl_none', version: 0, fields: [{ field: 'thing1', meaning: 'text' }] },
  'ticket.report': { placeId: at.placeId, kind: 'repair', category: 'plumbing', description: '滴水' },
  'ticket.mine': {},
  'ticket.get': { ticketId: at.ticketId },
  'ticket.queue': { estateId: at.estateId },
  'ticket.accept': { ticketId: at.ticketId },
  'ticket.assign': { ticketId: at.ticketId, personId: at.personId },
  'ticket.assignMany': { ticketIds: [at.ticketId], personId: at.personId },
  'ticket.arrive': { ticketId: at.ticketId },
  'ticket.suspend': { ticketId: at.ticketId, reason: 'parts' },
  'ticket.resume': { ticketId: at.ticketId },
  'ticket.resolve': { ticketId: at.ticketId, note: '好了' },
  'ticket.confirm': { ticketId: at.ticketId },
  'ticket.reopen': { ticketId: at.ticketId, reason: '又漏了' },
  'ticket.rate': { ticketId: at.ticketId, stars: 5 },
  'ticket.reject': { ticketId: at.ticketId, reason: '重复' },
  'ticket.cancel': { ticketId: at.ticketId },
  'ticket.nudge': { ticketId: at.ticketId },
  'ticket.merge': { ticketId: at.ticketId, intoId: at.ticketId },
  'ticket.alike': { ticketId: at.ticketId },
  'ticket.quote': { ticketId: at.ticketId, hours: '1' },
  'ticket.acceptQuote': { ticketId: at.ticketId, quoteId: 'quo_none' },
  'ticket.declineQuote': { ticketId: at.ticketId, quoteId: 'quo_none' },
  'material.list': { estateId: at.estateId },
  'material.save': {
    estateId: at.estateId,
    ...{ code: 'V1', name: '角阀', unit: '个', unitPriceFen: 3500, minimum: '2' },
  },
  'material.restock': { materialId: 'mat_none', quantity: '1', reason: '进货' },
  'ticket.split': { ticketId: at.ticketId, parts: [{ category: 'electrical', description: '灯不亮' }] },
  'patrol.saveRoute': { estateId: at.estateId, name: '晨巡', points: [{ label: '东门', kind: 'fire' }] },
  'patrol.savePlan': {
    estateId: at.estateId,
    routeId: 'prt_none',
    frequency: 'daily',
    times: [{ from: '09:00', until: '10:00' }],
  },
  'calendar.get': { estateId: at.estateId },
  'calendar.save': { estateId: at.estateId, version: 99, calendar: CALENDAR },
  'tariff.request': {
    estateId: at.estateId,
    item: 'MANAGEMENT_FEE',
    price: { model: 'AREA', unitPrice: '2.80' },
    effectiveFrom: '2031-01-01',
  },
  'tariff.approve': { estateId: at.estateId, tariffId: 'trf_none' },
  'tariff.list': { estateId: at.estateId },
  'tariff.preview': { estateId: at.estateId, tariffId: 'trf_none', period: '2026-01' },
  'tariff.setPolicy': {
    estateId: at.estateId,
    policy: {
      proration: 'NEXT_MONTH',
      vacancyRatio: '1',
      minVacantDays: 30,
      dueDay: 25,
      penaltyRate: '0.0005',
      publishedAheadDays: 0,
    },
  },
  'tariff.assignments': { houseId: at.placeId, reason: '核对' },
  'tariff.assign': { houseId: at.placeId },
  'meter.install': { estateId: at.estateId, code: 'NONE', kind: 'HOUSE', utility: 'WATER', houseId: 'hse_none' },
  'meter.read': { meterId: 'mtr_none', value: '1', readOn: '2026-01-01' },
  'meter.replace': {
    meterId: 'mtr_none',
    oldFinal: '1',
    newCode: 'NEW',
    newStart: '0',
    readOn: '2026-01-01',
    photo: FILE,
  },
  'meter.list': { estateId: at.estateId },
  'meter.get': { meterId: 'mtr_none' },
  'meter.held': { estateId: at.estateId },
  'meter.confirm': { estateId: at.estateId, items: [{ heldId: 'hld_none', reason: '核对' }] },
  'meter.giveBack': { estateId: at.estateId, items: [{ heldId: 'hld_none', reason: '看错' }] },
  'meter.rules': { estateId: at.estateId },
  'meter.configure': { estateId: at.estateId, version: 99, ...DEFAULT_RULES },
  'run.start': { estateId: at.estateId, period: '2020-01' },
  'run.list': { estateId: at.estateId },
  'run.get': { runId: 'run_none' },
  'run.issue': { runId: 'run_none' },
  'run.cancel': { runId: 'run_none' },
  'run.reverse': { runId: 'run_none', reason: '重出' },
  'waiver.request': {
    houseId: at.placeId,
    kind: 'SERVICE_CREDIT',
    amountFen: 100,
    reason: '停水补偿',
    evidence: [FILE],
  },
  'waiver.list': { estateId: at.estateId },
  'prepayment.held': { houseId: at.placeId, reason: '核对' },
  'prepayment.request': {
    from: { houseId: at.placeId, payer: 'owner' },
    to: { houseId: at.placeId, payer: 'tenant1' },
    amountFen: 1,
    reason: '换房',
  },
  'prepayment.list': { estateId: at.estateId },
  'billing.due': { houseId: at.placeId, reason: '核对' },
  'billing.bills': { houseId: at.placeId, reason: '核对' },
  'billing.trend': { houseId: at.placeId, reason: '核对' },
  'billing.explain': { billId: `${at.placeId}:KEY:none:owner:2020-01:0`, reason: '核对' },
  'billing.charge': { houseId: at.placeId, item: 'KEY', subject: 'none', quantity: '1' },
  'billing.reverseCharge': { billId: `${at.placeId}:KEY:none:owner:2020-01:0`, reason: '登记错了' },
  'billing.decideCharge': { chargeId: 'chg_none', agree: false },
  'billing.charges': { estateId: at.estateId },
  'billing.previewSale': { houseId: at.placeId, on: '2020-01-01', to: null, reason: '核对' },
  'billing.correctSale': { houseId: at.placeId, on: '2020-01-01', to: null, reason: '登记错了' },
  'billing.decideSale': { correctionId: 'sco_none', agree: false },
  'billing.saleCorrections': { estateId: at.estateId },
  'billing.opening': { houseId: at.placeId, kind: 'ARREARS', amountFen: 1, note: '期初' },
  'merchant.request': {
    estateId: at.estateId,
    mchid: '1900000001',
    serial: 'A1B2C3D4E5F6A7B8',
    privateKey: 'none',
    apiV3Key: 'none',
    platformId: 'PUB_KEY_ID_01',
    platformKey: 'none',
  },
  'merchant.stop': { estateId: at.estateId, proposalId: 'mpr_none' },
  'invoice.request': { paymentId: 'pay_none', kind: 'personal', title: '林' },
  'receipt.verify': { code: `R${'0'.repeat(19)}` },
  'inspection.verify': { code: `F${'0'.repeat(19)}` },
  'ledger.arrears': { estateId: at.estateId },
  'ledger.statement': { houseId: at.placeId, from: '2026-01-01', to: '2026-12-31', reason: '核对' },
  'ledger.exportStatement': { houseId: at.placeId, from: '2026-01-01', to: '2026-12-31', reason: '核对' },
  'ledger.looks': { estateId: at.estateId },
  'ledger.prove': { estateId: at.estateId },
})
