import type * as truths from '../shared/nouns'
import { depositBook } from './billing/deposits'
import { doorkeeper } from './estate/doorkeeper'
import type { Noun, Nouns } from './operation/noun'
import { billBook } from './search/bills'
import { askedAfter, complaintRecord, dutyRoster } from './ticket/companions'

type Served = { [N in keyof typeof truths]: Noun & { truth: () => Promise<(typeof truths)[N]> } }

/**
 * Every noun there is, a line each: what is true of it and what happens, loaded when it is first asked for. The clock
 * works their jobs in this order; what is said goes out last.
 */
export const nouns = {
  people: {
    truth: () => import('../shared/people'),
    code: () => import('./people'),
    counts: () => import('./people/counts'),
    jobs: () => import('./people/jobs'),
  },
  approval: { truth: () => import('../shared/approval'), code: () => import('./approval') },
  estate: {
    truth: () => import('../shared/estate'),
    code: () => import('./estate'),
    jobs: () => import('./estate/jobs'),
  },
  home: { truth: () => import('../shared/home'), code: () => import('./home') },
  file: { truth: () => import('../shared/file'), code: () => import('./file') },
  ticket: {
    truth: () => import('../shared/ticket'),
    code: () => import('./ticket'),
    counts: () => import('./ticket/counts'),
    jobs: () => import('./ticket/jobs'),
  },
  cockpit: { truth: () => import('../shared/cockpit'), code: () => import('./cockpit') },
  complaint: {
    truth: () => import('../shared/complaint'),
    code: () => import('./complaint'),
    counts: () => import('./complaint/counts'),
    jobs: () => import('./complaint/jobs'),
  },
  patrol: {
    truth: () => import('../shared/patrol'),
    code: () => import('./patrol'),
    counts: () => import('./patrol/counts'),
    jobs: () => import('./patrol/jobs'),
  },
  followup: {
    truth: () => import('../shared/followup'),
    code: () => import('./followup'),
    counts: () => import('./followup/counts'),
  },
  duty: {
    truth: () => import('../shared/duty'),
    code: () => import('./duty'),
    counts: () => import('./duty/counts'),
    jobs: () => import('./duty/jobs'),
  },
  task: {
    truth: () => import('../shared/task'),
    code: () => import('./task'),
    counts: () => import('./task/counts'),
    jobs: () => import('./task/jobs'),
  },
  material: { truth: () => import('../shared/material'), code: () => import('./material') },
  calendar: { truth: () => import('../shared/calendar'), code: () => import('./calendar') },
  card: {
    truth: () => import('../shared/card'),
    code: () => import('./card'),
    jobs: () => import('./card/jobs'),
  },
  booking: {
    truth: () => import('../shared/booking'),
    code: () => import('./booking'),
    jobs: () => import('./booking/jobs'),
  },
  defect: {
    truth: () => import('../shared/defect'),
    code: () => import('./defect'),
    jobs: () => import('./defect/jobs'),
  },
  key: {
    truth: () => import('../shared/key'),
    code: () => import('./key'),
    jobs: () => import('./key/jobs'),
  },
  receipt: {
    truth: () => import('../shared/receipt'),
    code: () => import('./receipt'),
    counts: () => import('./receipt/counts'),
    jobs: () => import('./receipt/jobs'),
  },
  invoice: {
    truth: () => import('../shared/invoice'),
    code: () => import('./invoice'),
    counts: () => import('./invoice/counts'),
  },
  inspection: {
    truth: () => import('../shared/inspection'),
    code: () => import('./inspection'),
    jobs: () => import('./inspection/jobs'),
  },
  movein: { truth: () => import('../shared/movein'), code: () => import('./movein') },
  network: {
    truth: () => import('../shared/network'),
    code: () => import('./network'),
    jobs: () => import('./network/jobs'),
  },
  equipment: {
    truth: () => import('../shared/equipment'),
    code: () => import('./equipment'),
    counts: () => import('./equipment/counts'),
    jobs: () => import('./equipment/jobs'),
  },
  outage: {
    truth: () => import('../shared/outage'),
    code: () => import('./outage'),
    jobs: () => import('./outage/jobs'),
  },
  handbook: {
    truth: () => import('../shared/handbook'),
    code: () => import('./handbook'),
    counts: () => import('./handbook/counts'),
  },
  bulletin: {
    truth: () => import('../shared/bulletin'),
    code: () => import('./bulletin'),
    jobs: () => import('./bulletin/jobs'),
  },
  paper: { truth: () => import('../shared/paper'), code: () => import('./paper') },
  tariff: {
    truth: () => import('../shared/tariff'),
    code: () => import('./tariff'),
    jobs: () => import('./tariff/jobs'),
  },
  meter: {
    truth: () => import('../shared/meter'),
    code: () => import('./meter'),
    counts: () => import('./meter/counts'),
  },
  workbook: { code: () => import('./workbook') },
  account: { code: () => import('./account') },
  period: { code: () => import('./period') },
  billing: {
    truth: () => import('../shared/billing'),
    code: () => import('./billing'),
    counts: () => import('./billing/counts'),
    jobs: () => import('./billing/jobs'),
  },
  run: {
    truth: () => import('../shared/run'),
    code: () => import('./run'),
    jobs: () => import('./run/jobs'),
  },
  merchant: {
    truth: () => import('../shared/merchant'),
    code: () => import('./merchant'),
    jobs: () => import('./merchant/jobs'),
  },
  payment: {
    truth: () => import('../shared/payment'),
    code: () => import('./payment'),
    counts: () => import('./payment/counts'),
    jobs: () => import('./payment/jobs'),
  },
  daySheet: {
    truth: () => import('../shared/daySheet'),
    code: () => import('./daySheet'),
    counts: () => import('./daySheet/counts'),
    jobs: () => import('./daySheet/jobs'),
  },
  till: { truth: () => import('../shared/till'), code: () => import('./till') },
  refund: {
    truth: () => import('../shared/refund'),
    code: () => import('./refund'),
    counts: () => import('./refund/counts'),
    jobs: () => import('./refund/jobs'),
  },
  deposit: {
    truth: () => import('../shared/deposit'),
    code: () => import('./deposit'),
    counts: () => import('./deposit/counts'),
  },
  prepayment: {
    truth: () => import('../shared/prepayment'),
    code: () => import('./prepayment'),
    counts: () => import('./prepayment/counts'),
    jobs: () => import('./prepayment/jobs'),
  },
  waiver: {
    truth: () => import('../shared/waiver'),
    code: () => import('./waiver'),
    counts: () => import('./waiver/counts'),
    jobs: () => import('./waiver/jobs'),
  },
  reconciliation: {
    truth: () => import('../shared/reconciliation'),
    code: () => import('./reconciliation'),
    jobs: () => import('./reconciliation/jobs'),
  },
  books: {
    code: () => import('./books'),
    jobs: () => import('./books/jobs'),
  },
  ledger: {
    truth: () => import('../shared/ledger'),
    code: () => import('./ledger'),
    jobs: () => import('./ledger/jobs'),
  },
  dunning: {
    truth: () => import('../shared/dunning'),
    code: () => import('./dunning'),
    jobs: () => import('./dunning/jobs'),
  },
  settlement: {
    code: () => import('./settlement'),
    jobs: () => import('./settlement/jobs'),
  },
  extract: {
    truth: () => import('../shared/extract'),
    code: () => import('./extract'),
    jobs: () => import('./extract/jobs'),
  },
  search: {
    truth: () => import('../shared/search'),
    code: () => import('./search'),
    jobs: () => import('./search/jobs'),
  },
  wechat: { code: () => import('./wechat') },
  notice: {
    truth: () => import('../shared/notice'),
    code: () => import('./notice'),
    counts: () => import('./notice/counts'),
    jobs: () => import('./notice/jobs'),
  },
} satisfies Served & Nouns

// What a noun asks of one that knows it: who answers is said here, where all are together.
doorkeeper.answeredBy(() => import('./people/let-in'))
billBook.answeredBy(() => import('./billing/called'))
depositBook.answeredBy(() => import('./deposit/keep'))
askedAfter.answeredBy(() => import('./followup/closed'))
complaintRecord.answeredBy(() => import('./complaint/follow'))
dutyRoster.answeredBy(() => import('./duty/on-duty'))
