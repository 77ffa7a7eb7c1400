import { isRead, read, save, versionOf, withdraw } from '../../../shared/handbook/act'
import { blocksOf, citation, passageFor } from '../../../shared/handbook/passage'
import type { Article, Written } from '../../../shared/handbook/schema'
import { gramsOf, keywordsIn, saidIn } from '../../../shared/handbook/words'

const NOW = Date.UTC(2026, 11, 1)
const wang = { personId: 'per_wang', name: '王主管' }
const written: Written = {
  ...{ title: '漏水处理', kind: 'procedure', categories: ['leak'], keywords: ['漏水'], text: '# 第一步\n先关总阀' },
  ...{ source: '', edition: '', dated: '', mustRoles: ['worker'] },
}
const saving = { articleId: 'hbk_1', estateId: 'est_1', before: null, written, why: '新写', small: false }
const first = save(saving, wang, NOW)
const gone = withdraw(first, '重写', wang, NOW)
const refusal = (work: () => unknown): string => {
  try {
    work()
    return 'done'
  } catch (error) {
    return (error as { code: string }).code
  }
}
test('whoever acts on an article that was withdrawn is refused, each cell', () => {
  const work: Record<string, (of: Article) => unknown> = {
    save: of => save({ ...saving, before: of }, wang, NOW),
    withdraw: of => withdraw(of, '有误', wang, NOW),
    read: of => read(of, of.version, null, NOW),
  }
  for (const [verb, run] of Object.entries(work)) {
    expect([verb, refusal(() => run(first))]).toEqual([verb, 'done'])
    expect([verb, refusal(() => run(gone))]).toEqual([verb, 'handbook.withdrawn'])
  }
  expect(gone.withdrawn).toEqual({ ...wang, at: NOW, why: '重写' })
})
test('a supervisor cites a law only with its source, version and day', () => {
  const law: Written = {
    ...written,
    kind: 'law',
    source: '国务院令第379号',
    edition: '2018年修订',
    dated: '2018-03-19',
  }
  const saved = (over: Partial<Written>) => refusal(() => save({ ...saving, written: { ...law, ...over } }, wang, NOW))
  expect(saved({})).toBe('done')
  for (const field of ['source', 'edition', 'dated']) expect(saved({ [field]: '' })).toBe('handbook.no_source')
})
test('a worker reads the version on the screen, once, and again only where more than wording changed', () => {
  const mark = read(first, 1, null, NOW)
  const reading = { _id: 'hbk_1:per_zhao', articleId: 'hbk_1', estateId: 'est_1', personId: 'per_zhao', ...mark }
  expect(isRead(first, mark)).toBe(true)
  expect(read(first, 1, reading, NOW + 5).at).toBe(NOW)
  const worded = save({ ...saving, before: first, small: true }, wang, NOW)
  expect([worded.version, isRead(worded, mark)]).toEqual([2, true])
  const changed = save({ ...saving, before: worded }, wang, NOW)
  expect([changed.version, isRead(changed, mark), isRead(changed, undefined)]).toEqual([3, false, false])
  expect(refusal(() => read(changed, 2, reading, NOW))).toBe('request.outdated')
  expect(read(changed, 3, reading, NOW + 9)).toEqual({ version: 3, at: NOW + 9 })
})
test('a reader of an earlier version finds what was written, by whom and why', () => {
  expect(versionOf(first)).toEqual({
    ...{ _id: 'hbk_1:1', articleId: 'hbk_1', estateId: 'est_1', version: 1, why: '新写' },
    ...{ ...written, saved: { ...wang, at: NOW } },
  })
})
test('a clerk finds an article by the words it says, however they were typed', () => {
  expect(gramsOf('漏水 ＰＶＣ管')).toEqual(['漏水', '管', 'pvc'])
  expect(gramsOf('  ，。 ')).toEqual([])
  expect(saidIn(['漏水处理', '漏水'])).toEqual(['漏水', '水处', '处理'])
  expect(saidIn(['甲乙丙丁'.repeat(1), ...Array.from({ length: 5000 }, (_, at) => `w${at}`)])).toHaveLength(2000)
  expect(keywordsIn('厨房漏水')).toContain('漏水')
  expect(keywordsIn('长'.repeat(5000)).length).toBeLessThanOrEqual(500)
})
test('an owner is answered with the paragraph that says most of it, and where it stands', () => {
  const text = '# 公共部位\n电梯由物业维修。\n\n# 室内\n水管漏水由业主负责。\n'
  expect(blocksOf(text).map(one => one.heading)).toEqual([true, false, true, false])
  expect(passageFor(text, gramsOf('水管漏水'))).toEqual({ heading: '室内', passage: '水管漏水由业主负责。' })
  expect(passageFor(text, gramsOf('无关'))).toEqual({ heading: '公共部位', passage: '电梯由物业维修。' })
  expect(passageFor('# 只有标题', [])).toEqual({ heading: '', passage: '' })
  expect([...passageFor('长'.repeat(900), []).passage]).toHaveLength(401)
  expect(citation({ title: '条例', source: '国务院', edition: '', dated: '2018-03-19' })).toBe(
    '《条例》 国务院 2018-03-19',
  )
})
