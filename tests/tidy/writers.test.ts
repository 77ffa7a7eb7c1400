import { FILES, isSource, textOf } from './sources'

/**
 * What a noun does in its own collections when others ask: one function each, mostly in their transaction. Who asks.
 * Everything else a noun writes itself, a house's money `account` alone; `operation` is everybody's.
 */
const PORTS: Record<string, readonly string[]> = {
  // A house's money, by a rule; and what belongs to no house.
  'account/change change': [
    'billing',
    'deposit',
    'payment',
    'people',
    'prepayment',
    'refund',
    'settlement',
    'tariff',
    'waiver',
  ],
  'account/post post': ['daySheet', 'reconciliation', 'till'],
  // Bills that money brought about, and the drafts of a run.
  'billing/store addBills': ['deposit', 'payment', 'settlement', 'waiver'],
  'billing/store addMissing': ['run'],
  'billing/store removeDrafts': ['run'],
  // What an owner agreed to is charged, and what it used leaves the store.
  'billing/charge-agreed chargeAgreed': ['ticket'],
  'material/move move': ['ticket'],
  // Fees hear of a move-in through a list they work off themselves.
  'billing/handover tellFees': ['movein'],
  'billing/handover offeredAgain': ['movein'],
  // Rules of before are saved through the calendar, and an estate's old lists are taken over once.
  'calendar/store saveCalendar': ['booking'],
  'calendar/move addLists': ['tariff'],
  // Forms and keys of a house meet in its record.
  'defect/store formOpened': ['inspection'],
  'defect/store formSealed': ['inspection'],
  'defect/store keysLeft': ['movein'],
  'defect/moved lookedAtAgain': ['inspection'],
  // Who lives in a house, as grants say; who takes an estate's money, and how it is paid.
  'estate/members setMembers': ['people'],
  'estate/settings takesMoney': ['merchant'],
  'estate/settings isPaid': ['payment'],
  'estate/settings serves': ['ticket'],
  'followup/moved-in movedIn': ['movein'],
  // Keys that are out and tickets in hand go over to who has signed for them.
  'key/hand-on handOnKeys': ['duty'],
  'invoice/money-back invoicedMoneyBack': ['receipt'],
  'key/handed-over keepHandedOver': ['movein'],
  'merchant/store probed': ['payment'],
  'merchant/store followDays': ['reconciliation'],
  // While an estate goes live its meters wait.
  'meter/hold holdMeters': ['billing'],
  'meter/hold releaseMeters': ['billing'],
  'meter/hold touchMeter': ['movein'],
  'paper/store keepPaper': ['inspection', 'receipt'],
  'paper/store printAnew': ['receipt'],
  'paper/ensure ensurePaper': ['inspection', 'receipt'],
  'paper/ensure postpone': ['inspection'],
  'paper/ensure verifyUrl': ['inspection', 'receipt'],
  // What a statement tells, and what a payment remembers of its refunds and receipts.
  'payment/anomaly raise': ['reconciliation', 'refund'],
  'payment/apply-paid applyPaid': ['reconciliation'],
  'payment/remember rememberRefunds': ['refund'],
  'payment/remember rememberReceipts': ['receipt'],
  'payment/remember receiptVoided': ['receipt'],
  'payment/remember freezePayment': ['reconciliation'],
  'payment/remember thawPayment': ['reconciliation'],
  // A run alone opens and closes a period, and sets off a way through the houses.
  'period/head runBegins': ['run'],
  'period/head runIssued': ['run'],
  'period/head runGivenUp': ['run'],
  'period/head runTakenBack': ['run'],
  // A deposit that goes back the way it came.
  'refund/of-deposit refundDeposit': ['deposit'],
  'refund/apply-refund applyRefund': ['reconciliation'],
  'settlement/store setOff': ['run'],
  // Whoever makes a thing says by what it is found.
  'search/keep keepFound': ['estate', 'key', 'meter', 'people', 'receipt', 'ticket'],
  // What was made before it could be found goes through the card, which knows them all.
  'search/keep keepMany': ['card', 'estate'],
  'search/keep loseFound': ['estate'],
  'search/keep loseFoundIn': ['estate', 'people'],
  // What was taken lies in the cashier's drawer.
  'till/take-in tookIn': ['payment'],
  // A lock empties the drawer; the clock looks when the day ends.
  'till/take-in voidedIn': ['receipt'],
  'till/take-in emptied': ['daySheet'],
  'till/to-lock lookLater': ['daySheet'],
  'tariff/store handedOver': ['billing'],
  'tariff/store saleCorrected': ['billing'],
  'ticket/extend extendTicket': ['complaint'],
  'ticket/file fileTicket': ['key'],
  'workbook/store begin': ['billing', 'meter', 'network'],
  'workbook/work workWorkbooks': ['billing', 'network'],
}
/** A store that is handed to somebody else's reading. */
const READ: Record<string, string> = {
  'billing/jobs → workbook/store workbookJobs': 'when the next workbook waits',
  'network/jobs → workbook/store workbookJobs': 'when the next workbook waits',
  'receipt/jobs → payment/store payments': 'when the next payment waits for its number',
}

const WRITE = '\\.(?:put|set|insert|insertMany|update|remove|removeMany)\\('
const everywhere = FILES.filter(file => isSource(file) && /^cloudfunctions\/[^/]+\//.test(file))
const sources = everywhere.filter(file => !file.startsWith('cloudfunctions/operation/'))
const nounOf = (path: string): string => path.split('/')[0] ?? ''
const pathOf = (file: string): string => file.replace(/^cloudfunctions\//, '').replace(/\.ts$/, '')
const bodyOf = (file: string): string => textOf(file).replace(/^import [^;]*? from '[^']*'$/gm, '')

const STORES = everywhere.flatMap(file =>
  [...textOf(file).matchAll(/^(?:export )?const (\w+) = new (?:Store|Shelf)</gm)].map(([, name = '']) => ({
    noun: nounOf(pathOf(file)),
    at: `${pathOf(file)} ${name}`,
    name,
  })),
)
/** What a file takes from other nouns: where it is from, and what it is called here. */
const takenBy = (file: string): { from: string; local: string }[] =>
  [...textOf(file).matchAll(/import \{([^}]*)\} from '\.\.\/([a-zA-Z-]+\/[a-z-]+)'/g)].flatMap(
    ([, names = '', path = '']) =>
      names.split(',').map(one => {
        const [name = '', local = name] = one.trim().split(' as ')
        return { from: `${path} ${name}`, local }
      }),
  )
const foreignStores = sources.flatMap(file =>
  takenBy(file)
    .filter(({ from }) => STORES.some(({ at }) => at === from))
    .map(({ from, local }) => ({ said: `${pathOf(file)} → ${from}`, local, body: bodyOf(file) })),
)

describe('a collection is written by its own noun', () => {
  test('and nobody else writes it, nor hands it to somebody who might', () => {
    const writing = foreignStores.filter(({ local, body }) => new RegExp(`\\b${local}${WRITE}`).test(body))
    expect(writing.map(({ said }) => said)).toEqual([])
    const handed = foreignStores.filter(({ local, body }) => new RegExp(`[(,]\\s*${local}\\s*[,)]`).test(body))
    expect(handed.map(({ said }) => said).sort()).toEqual(Object.keys(READ).sort())
    expect(foreignStores.length).toBeGreaterThan(50)
  })
  test('what it does for others are the functions that the table names, for whom it names', () => {
    const writing = sources.flatMap(file =>
      bodyOf(file)
        .split(/^(?=export )/m)
        .flatMap(piece => {
          const [, name] = /^export (?:async )?(?:const|function) (\w+)(?! = new (?:Store|Shelf))/.exec(piece) ?? []
          const own = STORES.filter(({ noun }) => noun === nounOf(pathOf(file)))
          const writes = own.some(store => new RegExp(`\\b${store.name}${WRITE}`).test(piece))
          return name && writes ? [`${pathOf(file)} ${name}`] : []
        }),
    )
    const found: Record<string, string[]> = {}
    for (const file of sources)
      for (const { from } of takenBy(file)) {
        const noun = nounOf(pathOf(file))
        if (noun !== nounOf(from) && writing.includes(from)) found[from] = [...new Set([...(found[from] ?? []), noun])]
      }
    expect(Object.fromEntries(Object.entries(found).map(([port, nouns]) => [port, nouns.sort()]))).toEqual(PORTS)
  })
})
