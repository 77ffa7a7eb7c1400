import type { SentDefect } from '../../shared/defect/batch-schema'
import { boot, type Door, refuse } from './harness'
import { zhao } from './people'

const DAY = 86_400_000
const NOW = Date.now()
const defect = (over: Partial<SentDefect> = {}): SentDefect => ({
  defectId: 'dfc_1',
  houseLabel: '3 栋 2 单元 501',
  room: '厨房',
  what: '橱柜门脱落',
  note: '左侧铰链断裂',
  severity: 'major',
  state: 'sent_to_developer',
  dueAt: NOW + 5 * DAY,
  scheduledAt: null,
  failedRounds: 0,
  photos: [],
  answers: [],
  ...over,
})
const batch = {
  batchId: 'bat_1',
  party: '宏远装饰',
  count: 2,
  createdAt: NOW,
  byName: '赵敏',
  expiresAt: NOW + 14 * DAY,
  link: 'open' as 'open' | 'revoked',
}
const row = (defectId: string, what: string, state = 'open') => ({
  defectId,
  houseId: 'hou_501',
  houseLabel: '3 栋 2 单元 501',
  buildingId: null,
  inspectionId: null,
  room: '厨房',
  what,
  note: '',
  severity: 'minor' as const,
  state: state as never,
  party: 'developer',
  warranty: 'fit_out' as const,
  warrantyUntil: null,
  dueAt: NOW + DAY,
  scheduledAt: null,
  failedRounds: 0,
  photoCount: 0,
})
let items = [defect()]
const door: Door = {
  'people.me': () => zhao,
  'defect.sent': () => ({ batchId: 'bat_1', estateName: '湖畔花园', party: '宏远装饰', expiresAt: NOW + DAY, items }),
  'defect.batches': () => ({ items: [{ ...batch }] }),
  'defect.list': () => ({
    items: [row('dfc_1', '橱柜门脱落'), row('dfc_2', '门吸松动'), row('dfc_3', '旧', 'closed')],
  }),
}
const app = boot(door)

describe('the page of a link', () => {
  test('a contractor sees the defects and answers one with a note', async () => {
    door['defect.answer'] = () => {
      items = [defect({ answers: [{ at: NOW, note: '周四到', to: 'sent_to_developer', photos: 0 }] })]
      return { defectId: 'dfc_1' }
    }
    const page = await app.open('packages/contractor/defects/index')
    await page.shows('湖畔花园 委托 宏远装饰')
    await page.shows('橱柜门脱落')
    await page.shows('待回复')
    await page.tap('#answer-dfc_1')
    await page.type('#note', '周四到')
    await page.tap('#answer-send')
    await page.shows('已回复 1 次')
    expect(app.sent('defect.answer')[0]).toMatchObject({ defectId: 'dfc_1', note: '周四到', photos: [] })
    page.close()
  })
  test('whoever opens an ended link is told so and whom to ask', async () => {
    door['defect.sent'] = () => {
      throw refuse('defect.link_ended', '链接已失效')
    }
    const page = await app.open('packages/contractor/defects/index')
    await page.shows('请向物业客服索取新的链接')
    page.close()
  })
})

describe('the desk', () => {
  test('a clerk chooses defects, names the contractor, and sends once', async () => {
    door['defect.send'] = () => ({ batchId: 'bat_2', url: 'https://x', count: 2, expiresAt: NOW })
    const page = await app.open('packages/desk/send/index')
    await page.shows('门吸松动')
    expect(page.text()).not.toContain('旧')
    await page.tap('#choose-dfc_1')
    await page.shows('已选 1 项')
    await page.tap('#choose-dfc_2')
    await page.type('#party', '宏远装饰')
    await page.tap('#days-30')
    await page.shows('派发 2 项')
    await page.tap('#send-batch')
    await page.tap('#send-batch')
    expect(app.sent('defect.send')).toEqual([
      expect.objectContaining({ party: '宏远装饰', defectIds: ['dfc_1', 'dfc_2'], days: 30 }),
    ])
    page.close()
  })
  test('a clerk revokes a link', async () => {
    door['defect.revokeLink'] = () => {
      batch.link = 'revoked'
      return { batchId: 'bat_1' }
    }
    const page = await app.open('packages/desk/batches/index')
    await page.shows('宏远装饰')
    await page.tap('#revoke-bat_1')
    await page.shows('已收回')
    page.close()
  })
})
