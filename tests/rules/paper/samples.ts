import { join, resolve } from 'node:path'
import type { AcceptancePaper, ReceiptPaper } from '../../../shared/paper/schema'

/** Where the build puts the fonts, for whoever prints without it. */
export const FONTS = resolve(__dirname, '..', '..', '..', 'dist', 'cloudfunctions', 'papers', 'fonts')
export const BOLD = join(FONTS, 'NotoSansSC-SemiBold.ttf')

export const receiptOf = (more: Partial<ReceiptPaper> = {}): ReceiptPaper => ({
  what: 'receipt',
  language: 'zh',
  estateName: '湖畔花园',
  payee: '安居物业服务有限公司',
  number: 'HP-2026-000123',
  kind: 'payment',
  reverses: null,
  settledAt: Date.parse('2026-11-24T10:15:00+08:00'),
  payer: '林晓芸',
  houses: ['3栋2单元501'],
  method: 'WECHAT',
  lines: [
    { title: '物业费', detail: '2026-10　89.37 ㎡ × 2.80 元', amountFen: 25024 },
    { title: '公摊电费', detail: '2026-10', amountFen: 1836 },
    { title: '水费', detail: '2026-10　12.000 吨', amountFen: 4140 },
  ],
  totalFen: 31000,
  code: 'R1B2C3D4E5F6G7H8J9K0',
  verifyUrl: 'https://anju.example.com/verify/R1B2C3D4E5F6G7H8J9K0',
  voided: null,
  ...more,
})
const at = Date.parse('2026-11-20T09:30:00+08:00')
const wave = (phase: number) =>
  Array.from({ length: 40 }, (_, index) => ({ x: 20 + index * 5, y: 60 + 28 * Math.sin(index / 3 + phase) }))
export const acceptanceOf = (more: Partial<AcceptancePaper> = {}): AcceptancePaper => ({
  what: 'acceptance',
  language: 'zh',
  estateName: '湖畔花园物业服务中心',
  houseLabel: '3栋2单元501',
  inspectorName: '李娟',
  form: 'handover',
  templateVersion: 3,
  openedAt: at,
  sealedAt: at + 90_000_000,
  outcome: 'accepted',
  reason: '',
  newDate: null,
  chapters: ['门窗', '客厅', '厨房', '卫生间', '阳台'].map(title => ({
    title,
    items: Array.from({ length: 6 }, (_, index) => ({
      title: `${title}检查项 ${index + 1}：开合、密封、锁具、玻璃`,
      result: index === 2 ? ('FAIL' as const) : index === 4 ? ('NA' as const) : ('PASS' as const),
      severity: index === 2 ? ('major' as const) : null,
      note: index === 2 ? '左侧窗扇关不严，漏风；下雨天有水从窗框渗入，墙面已经起皮，需重新打胶并更换密封条。' : '',
      photos: [],
    })),
  })),
  water: { startAt: at, endAt: at + 25 * 3_600_000, photos: [] },
  meters: [
    { utility: 'WATER', number: 'SB-30125', reading: '3.125', multiplier: '1', photos: [] },
    { utility: 'ELECTRICITY', number: 'DB-88231', reading: '120.5', multiplier: '40', photos: [] },
  ],
  keys: ['入户门钥匙 5 把', '信箱钥匙 2 把'],
  papers: ['住宅质量保证书', '住宅使用说明书'],
  signatures: (['owner', 'inspector', 'developer'] as const).map((role, index) => ({
    role,
    name: ['林晓芸', '李娟', '周建国'][index] as string,
    at: at + 90_000_000,
    strokes: [wave(index), wave(index + 2).slice(0, 20)],
  })),
  contentHash: 'q8Jt2m0sVwXn1bYc4dZe7fAg9hBi3jCk5lDm6nEo8pF',
  code: 'F7M9P2Q4R6S8T0V3W5X1',
  verifyUrl: 'https://anju.example.com/verify/F7M9P2Q4R6S8T0V3W5X1',
  ...more,
})
