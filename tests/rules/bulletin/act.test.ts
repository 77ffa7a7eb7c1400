import { ACTS, approve, goneOn, mayAct, publish, refuseWritten, remind, withdraw } from '../../../shared/bulletin/act'
import { BULLETIN_STATES, type Bulletin } from '../../../shared/bulletin/schema'
import { audienceOf, concerns, marksOf, staffMarks } from '../../../shared/bulletin/whom'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 10, 30)
const by = { personId: 'per_wang', name: '王主管', at: NOW }
const bulletin = (over: Partial<Bulletin> = {}): Bulletin => ({
  ...{ _id: 'bul_1', estateId: 'est_1', title: '电梯年检', text: '请绕行', photos: [], doors: [], roles: ['owner'] },
  ...{ audience: ['owner|*'], pinned: false, mustRead: false, endsAt: null, state: 'draft', authors: ['per_li'] },
  ...{ drafted: by, approved: null, published: null, at: null, out: false, withdrawn: null, why: '', reminded: null },
  ...{ telling: null, tellAt: 0, cursor: '', version: 1 },
  ...over,
})
const refusal = (work: () => unknown): string => {
  try {
    work()
    return 'done'
  } catch (error) {
    return (error as { code: string }).code
  }
}
test('whoever acts in a state that does not allow it is refused, each cell', () => {
  const work: Record<keyof typeof ACTS, (of: Bulletin) => unknown> = {
    change: of => mayAct(of, 'change'),
    approve: of => approve(of, by, false),
    publish: of => publish(of, NOW, by),
    withdraw: of => withdraw(of, '有误', by),
    read: of => mayAct(of, 'read'),
    remind: of => remind(of, by),
  }
  for (const act of Object.keys(ACTS) as (keyof typeof ACTS)[])
    for (const state of BULLETIN_STATES) {
      const isAllowed = (ACTS[act] as readonly string[]).includes(state)
      const got = refusal(() => work[act](bulletin({ state })))
      expect([act, state, got]).toEqual([act, state, isAllowed ? 'done' : 'bulletin.wrong_state'])
    }
})
test('a writer is told what cannot stand in a notice: nobody to read it, markup, too many pictures, an end that is past', () => {
  const written = (over: Partial<Bulletin>) => refusal(() => refuseWritten(bulletin(over), NOW))
  expect(written({ roles: [] })).toBe('bulletin.nobody')
  for (const text of ['<script>alert(1)</script>', '<b>停水', '<img src=x onerror=a()>', 'a javascript:x', '&lt;b&gt;'])
    expect([text, written({ text }), written({ title: text })]).toEqual([text, 'bulletin.markup', 'bulletin.markup'])
  for (const text of ['每户 < 3 元，> 1 元', 'A&B 公司', '3<5', '第一行\n第二行'])
    expect(written({ text })).toBe('done')
  expect(written({ photos: Array(10).fill('cloud://x/y') })).toBe('bulletin.too_many_photos')
  expect(written({ photos: Array(9).fill('cloud://x/y') })).toBe('done')
  expect(written({ endsAt: NOW })).toBe('bulletin.over')
})
test('a supervisor who wrote of it does not approve it', () => {
  expect(refusal(() => approve(bulletin(), by, true))).toBe('bulletin.own_draft')
})
test('a clerk sends it now or at its time: not after its end, not half a year from now', () => {
  const sent = (at: number, over: Partial<Bulletin> = {}) => publish(bulletin({ state: 'approved', ...over }), at, by)
  expect(sent(NOW - DAY)).toMatchObject({ state: 'scheduled', at: NOW, tellAt: NOW, telling: 'addressing' })
  expect(sent(NOW + DAY)).toMatchObject({ state: 'scheduled', at: NOW + DAY, tellAt: NOW + DAY })
  expect(refusal(() => sent(NOW + DAY, { endsAt: NOW + DAY }))).toBe('bulletin.over')
  expect(refusal(() => sent(NOW + 181 * DAY))).toBe('bulletin.too_far')
})
test('a notice is out once everybody it is to is noted, and nobody waits once everybody is told', () => {
  const begun = publish(bulletin({ state: 'approved' }), NOW, by)
  expect(goneOn(begun, '3-2-501')).toMatchObject({ state: 'scheduled', cursor: '3-2-501', out: false })
  const out = goneOn(begun, null)
  expect(out).toMatchObject({ state: 'published', out: true, telling: 'published', cursor: '', tellAt: NOW })
  expect(goneOn(goneOn(out, 'per_a'), null)).toMatchObject({ telling: null, tellAt: 0, cursor: '' })
  expect(withdraw(out, '有误', by)).toMatchObject({ state: 'withdrawn', out: true, telling: null, tellAt: 0 })
})
test('whoever has not read it is reminded once, when it is all out and not over', () => {
  const out = bulletin({ state: 'published' })
  expect(remind(out, by)).toMatchObject({ telling: 'reminded', tellAt: NOW, cursor: '', reminded: by })
  expect(refusal(() => remind(remind(out, by), by))).toBe('bulletin.still_telling')
  expect(refusal(() => remind({ ...out, reminded: by }, by))).toBe('bulletin.reminded_already')
  expect(refusal(() => remind({ ...out, endsAt: NOW }, by))).toBe('bulletin.over')
})
test('a notice concerns exactly the roles and doors that it names, however they are written', () => {
  const concerned = (doors: string[], role: string, key: string) =>
    concerns(audienceOf(['owner', 'worker'], doors), [...marksOf(role, key), ...staffMarks(role)])
  const cells: [string[], string, string, boolean][] = [
    [[], 'owner', '3-2-501', true],
    [[], 'tenant', '3-2-501', false],
    [['3-*'], 'owner', '3-2-501', true],
    [['3-*'], 'owner', '30-2-501', false],
    [['3 栋 2 单元 *'], 'owner', '3-2-501', true],
    [['3-2-*'], 'owner', '3-1-501', false],
    [['3栋2单元0501室'], 'owner', '3-2-501', true],
    [['3-2-501'], 'owner', '3-2-502', false],
    [['3-*', '3-2-501'], 'owner', '3-1-101', true],
    [['3-*'], 'worker', '', true],
    [['3-*'], 'clerk', '', false],
  ]
  for (const [doors, role, key, is] of cells)
    expect([doors, role, key, concerned(doors, role, key)]).toEqual([doors, role, key, is])
  // Nobody becomes staff by living in a house, or a household by working.
  expect([marksOf('worker', '3-2-501'), staffMarks('owner')]).toEqual([[], []])
})
