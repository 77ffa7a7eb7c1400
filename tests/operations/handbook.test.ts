import { LocalCloud, requestId } from '../local-cloud'
import { must } from './visitors'

const [CLERK, SUPERVISOR, MANAGER, ZHAO] = ['wx_clerk_li', 'wx_supervisor_wang', 'wx_manager_he', 'wx_worker_zhao']
const [LIN, FOREIGN] = ['wx_owner_lin', 'wx_worker_luo']
jest.setTimeout(180_000)
let cloud: LocalCloud
let estateId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(CLERK).estateId
})
afterAll(() => cloud.stop())

const ARTICLE = { title: '漏水处理', kind: 'procedure', text: '# 第一步\n先关总阀，再联系住户', why: '新写' }
const act = async (who: string, verb: string, input: object) => (await cloud.call(who, `handbook.${verb}`, input)).body
const saved = (over: object = {}, who = SUPERVISOR) =>
  must(cloud, who, 'handbook.save', { estateId, ...ARTICLE, ...over })
const listed = async (who: string, over: object = {}): Promise<string[]> =>
  (await must(cloud, who, 'handbook.list', { estateId, ...over })).items.map((one: any) => one.articleId)
const waiting = async (who: string): Promise<number> =>
  (await must(cloud, who, 'home.counts', { estateId })).counts.handbook.waiting

test('a supervisor’s article keeps every version, who wrote it and why; a stale save is refused and nothing is lost', async () => {
  const { articleId } = await saved()
  const change = { estateId, ...ARTICLE, articleId, version: 1, text: '先关户内阀', why: '总阀不归我们' }
  expect(await act(MANAGER, 'save', change)).toEqual({ articleId, version: 2 })
  expect(await act(SUPERVISOR, 'save', { ...change, text: '别的' })).toMatchObject({ code: 'request.outdated' })
  const now = await must(cloud, ZHAO, 'handbook.get', { articleId })
  expect(now).toMatchObject({ version: 2, shown: 2, text: '先关户内阀', state: 'current' })
  expect(now.versions.map((one: any) => [one.version, one.byName, one.why])).toEqual([
    [2, cloud.who(MANAGER).name, '总阀不归我们'],
    [1, cloud.who(SUPERVISOR).name, '新写'],
  ])
  expect(await must(cloud, ZHAO, 'handbook.get', { articleId, version: 1 })).toMatchObject({
    shown: 1,
    text: ARTICLE.text,
  })
  expect(await act(ZHAO, 'get', { articleId, version: 9 })).toMatchObject({ code: 'handbook.not_found' })
})
test('a supervisor who taps twice has written one article', async () => {
  const twice = { estateId, ...ARTICLE, title: '点两次', requestId: requestId() }
  const [one, other] = await Promise.all([act(SUPERVISOR, 'save', twice), act(SUPERVISOR, 'save', twice)])
  expect(one).toEqual(other)
  expect((await must(cloud, SUPERVISOR, 'handbook.get', one)).versions).toHaveLength(1)
})
test('a supervisor and a manager who save at once: one of them is told to look again', async () => {
  const { articleId } = await saved({ title: '同时改' })
  const change = (who: string) => act(who, 'save', { estateId, ...ARTICLE, articleId, version: 1, why: who })
  const both = await Promise.all([change(SUPERVISOR), change(MANAGER)])
  expect(both.map(one => one.code ?? 'saved').sort()).toEqual(['request.outdated', 'saved'])
})
test('a manager withdraws an article with its reason: it leaves the lists, and whoever follows an old link reads why', async () => {
  const { articleId } = await saved({ title: '旧流程', categories: ['pets'] })
  expect(await act(MANAGER, 'withdraw', { articleId, version: 7, why: '过时' })).toMatchObject({
    code: 'request.outdated',
  })
  await must(cloud, MANAGER, 'handbook.withdraw', { articleId, version: 1, why: '过时' })
  expect(await listed(CLERK)).not.toContain(articleId)
  expect(await listed(CLERK, { show: 'withdrawn' })).toContain(articleId)
  expect((await act(CLERK, 'suggest', { estateId, category: 'pets' })).items).toEqual([])
  expect((await must(cloud, CLERK, 'handbook.get', { articleId })).withdrawn).toMatchObject({ why: '过时' })
  for (const [verb, input] of [
    ['save', { estateId, ...ARTICLE, articleId, version: 1 }],
    ['withdraw', { articleId, version: 1, why: '再撤' }],
    ['read', { articleId, version: 1 }],
  ] as const)
    expect(await act(SUPERVISOR, verb, input)).toMatchObject({ code: 'handbook.withdrawn' })
})
test('a law without its source is refused to a manager', async () => {
  expect(await act(MANAGER, 'save', { estateId, ...ARTICLE, kind: 'law' })).toMatchObject({
    code: 'handbook.no_source',
  })
})
test('a clerk finds an article by words that all stand in it, in one look, and is told when she pastes a book', async () => {
  const { articleId } = await saved({
    title: '停车收费说明',
    kind: 'price',
    text: '临时停车首小时五元',
    keywords: ['停车费'],
  })
  expect(await listed(CLERK, { text: '停车 五元' })).toEqual([articleId])
  expect(await listed(CLERK, { text: '停车 漏水' })).toEqual([])
  expect(await listed(CLERK, { kind: 'price' })).toEqual([articleId])
  const { requests, examined } = await cloud.call(CLERK, 'handbook.list', { estateId, text: '停车' })
  expect(requests).toBeLessThanOrEqual(3)
  expect(examined).toBeLessThanOrEqual(4)
  expect(await act(CLERK, 'list', { estateId, text: '水'.repeat(10_000) })).toMatchObject({ code: 'search.too_long' })
})
test('a worker must read an article once, is counted until then, and again after it changed; a supervisor sees who has not', async () => {
  const before = await waiting(ZHAO)
  const { articleId } = await saved({ title: '用电安全', mustRoles: ['worker'] })
  expect(await waiting(ZHAO)).toBe(before + 1)
  expect(await listed(ZHAO, { show: 'unread' })).toContain(articleId)
  const readers = async () => (await must(cloud, SUPERVISOR, 'handbook.readers', { articleId })).items
  const zhao = cloud.who(ZHAO).name
  const all = await readers()
  expect(all.map((one: any) => one.role)).toEqual(all.map(() => 'worker'))
  expect(all.find((one: any) => one.name === zhao).readAt).toBeNull()
  await must(cloud, ZHAO, 'handbook.read', { articleId, version: 1 })
  await must(cloud, ZHAO, 'handbook.read', { articleId, version: 1 })
  expect((await readers()).find((one: any) => one.name === zhao).readAt).toBeGreaterThan(0)
  expect(await waiting(ZHAO)).toBe(before)
  await saved({ title: '用电安全', mustRoles: ['worker'], articleId, version: 1, why: '加一条' })
  expect(await waiting(ZHAO)).toBe(before + 1)
  expect(await act(ZHAO, 'read', { articleId, version: 1 })).toMatchObject({ code: 'request.outdated' })
  await must(cloud, ZHAO, 'handbook.read', { articleId, version: 2 })
  await saved({ title: '用电安全', mustRoles: ['worker'], articleId, version: 2, why: '错字', small: true })
  expect(await waiting(ZHAO)).toBe(before)
})
test('beside a ticket a clerk is offered what is said in it first, then what its category has, three at most', async () => {
  const made: string[] = []
  for (const title of ['电梯困人', '电梯异响', '电梯停梯', '电梯保养'])
    made.push((await saved({ title, categories: ['lift'], text: '打电话给维保' })).articleId)
  const law = {
    kind: 'law',
    source: '国务院令第379号',
    edition: '2018年修订',
    dated: '2018-03-19',
    keywords: ['共用部位'],
  }
  const { articleId } = await saved({
    title: '物业管理条例',
    ...law,
    text: '# 总则\n为了规范。\n# 维修\n共用部位由物业维修。',
  })
  const { items } = await must(cloud, CLERK, 'handbook.suggest', {
    ...{ estateId, category: 'lift', text: '电梯间是共用部位，谁维修' },
  })
  expect(items).toHaveLength(3)
  expect(items[0]).toMatchObject({
    ...{ articleId, title: '物业管理条例', source: '国务院令第379号', edition: '2018年修订', dated: '2018-03-19' },
    ...{ heading: '维修', passage: '共用部位由物业维修。' },
  })
  expect(made).toEqual(expect.arrayContaining(items.slice(1).map((one: any) => one.articleId)))
})
test('who works elsewhere or lives here finds nothing; a clerk writes nothing', async () => {
  const { articleId } = await saved({ title: '内部' })
  expect(await act(FOREIGN, 'get', { articleId })).toMatchObject({ code: 'handbook.not_found' })
  expect(await listed(FOREIGN)).toEqual([])
  expect((await act(FOREIGN, 'suggest', { estateId, category: 'lift' })).items).toEqual([])
  expect(await act(LIN, 'get', { articleId })).toMatchObject({ code: 'access.denied' })
  expect(await act(CLERK, 'save', { estateId, ...ARTICLE })).toMatchObject({ code: 'access.denied' })
  expect(await act(SUPERVISOR, 'save', { ...ARTICLE, estateId: 'est_songlin' })).toMatchObject({
    code: 'estate.not_found',
  })
  expect(await act(SUPERVISOR, 'readers', { articleId: 'hbk_none' })).toMatchObject({ code: 'handbook.not_found' })
})
