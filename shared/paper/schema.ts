import type { Severity } from '../defect/schema'
import type { Result, Signer } from '../inspection/schema'
import type { Strokes } from '../inspection/strokes'
import type { Language } from '../sentence'
import type { Cell } from '../table'

const METHODS = ['CASH', 'BANK', 'POS', 'WECHAT'] as const
export type Method = (typeof METHODS)[number]

export interface Column {
  title: string
  /** In characters. */
  width?: number
}
/** A workbook of one or several sheets. */
export interface WorkbookPaper {
  what: 'workbook'
  sheets: { name: string; columns: Column[]; rows: Cell[][] }[]
}
/** The rows of a list: a workbook, or A4 over as many pages as they need. */
export interface ListPaper {
  what: 'list'
  form: 'xlsx' | 'pdf'
  language: Language
  title: string
  estateName: string
  at: number
  /** Who took it along, when and what for: on every page. */
  mark: string
  reason: string
  facts: readonly (readonly [string, string])[]
  /** What was asked for. */
  asked: readonly string[]
  columns: (Column & { figure: boolean })[]
  /** Files of ours that hold the rows, in order: `Cell[][]` as JSON. */
  parts: string[]
  /** Below the rows, column by column; null: nothing is added up. */
  sums: Cell[] | null
}

export interface ReceiptPaper {
  what: 'receipt'
  language: Language
  estateName: string
  /** The company that took the money. */
  payee: string
  /** Its tax number, address and bank, as far as they are known. */
  payeeLines?: readonly string[]
  number: string
  kind: 'payment' | 'reversal'
  /** The number a reversal takes back. */
  reverses: string | null
  settledAt: number
  payer: string
  houses: string[]
  method: Method
  /** Where the money came in several ways: how much by each. */
  parts?: readonly { method: Method; amountFen: number }[]
  lines: { title: string; detail: string; amountFen: number }[]
  totalFen: number
  code: string
  verifyUrl: string | null
  voided: { at: number; reason: string } | null
}

export interface AcceptancePaper {
  what: 'acceptance'
  language: Language
  estateName: string
  houseLabel: string
  inspectorName: string
  /** The heading: a handover or a re-inspection. */
  form: 'handover' | 'reinspection'
  templateVersion: number
  openedAt: number
  sealedAt: number
  outcome: 'accepted' | 'refused'
  reason: string
  newDate: number | null
  chapters: {
    title: string
    items: { title: string; result: Result | null; severity: Severity | null; note: string; photos: string[] }[]
  }[]
  water: { startAt: number | null; endAt: number | null; photos: string[] } | null
  meters: {
    utility: 'WATER' | 'ELECTRICITY' | 'GAS'
    number: string
    reading: string
    multiplier: string
    photos: string[]
  }[]
  keys: string[]
  papers: string[]
  signatures: { role: Signer; name: string; at: number; strokes: Strokes }[]
  contentHash: string
  code: string
  verifyUrl: string | null
}

/** Codes to cut out and hang up. */
export interface CodesPaper {
  what: 'codes'
  language: Language
  title: string
  estateName: string
  at: number
  codes: { code: string; label: string; detail: string }[]
}

/** 日收入情况交接表: what one cashier took in a day, and who signed for it. Amounts in fen. */
export interface DaySheetPaper {
  what: 'daySheet'
  language: Language
  estateName: string
  day: string
  cashier: string
  lockedAt: number
  rows: { item: string; method: Method; count: number; amountFen: number }[]
  methods: { method: Method; count: number; amountFen: number }[]
  receipts: { from: string; to: string; used: number; valid: number; void: number }[]
  refunds: { count: number; amountFen: number }
  totalFen: number
  floatFen: number
  cashFen: number
  droppedFen: number
  expectedFen: number
  /** null: nobody has counted and signed yet. */
  counted: { pieces: { faceFen: number; count: number }[]; totalFen: number; differenceFen: number; why: string } | null
  deposit: { slipNumber: string; amountFen: number; at: number } | null
  signatures: { role: 'cashier' | 'treasurer' | 'accountant'; name: string; at: number | null }[]
  hash: string
}

export type Paper = ReceiptPaper | AcceptancePaper | WorkbookPaper | ListPaper | CodesPaper | DaySheetPaper
export interface PaperOrder {
  /** Where it is kept in the bucket: below `papers/`. */
  path: string
  paper: Paper
}
export interface MadePaper {
  fileId: string
  /** SHA-256 of the file's bytes, hex. */
  fileHash: string
  bytes: number
  /** Characters no font of ours has; each is printed as its code point, and the paper says so. */
  missing: string[]
}
