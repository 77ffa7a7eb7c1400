import { boot, type Door, refuse, until } from './harness'
import { HOUSE, lin } from './people'

const places = {
  items: [
    { placeId: HOUSE.houseId, label: HOUSE.label, kind: 'house' as const, buildingId: 'bld_3' },
    { placeId: 'plc_lift', label: '3 栋电梯', kind: 'public' as const, buildingId: 'bld_3' },
  ],
}
let answer: (input: any) => Promise<{ ticketId: string }> = async () => ({ ticketId: 'tkt_new' })
const door: Door = {
  'people.me': () => lin,
  'estate.places': () => places,
  'notice.templates': () => ({ items: [{ event: 'ticket.accepted', templateId: 'tpl_1' }] }),
  'notice.granted': () => ({ personId: lin.personId }),
  'file.target': () => ({ fileId: 'cloud://env.bucket/u/per_lin/fil_1.jpg', url: '', headers: {} }),
  'ticket.report': input => answer(input),
}
let reached: (filePath: string) => boolean = () => true
const app = boot(door, {
  upload: async (_to, filePath) => {
    if (!reached(filePath)) throw new Error('no network')
  },
})
const open = () => app.open('packages/owner/report/index', { kind: 'repair', houseId: HOUSE.houseId })

test('an owner chooses a category, says what is wrong, adds a photo and sends; a double tap sends once', async () => {
  app.answers.chooseMedia = { tempFiles: [{ tempFilePath: 'wxfile://tmp/leak.jpg', size: 1234 }] }
  app.files.set('wxfile://tmp/leak.jpg', 'a photo')
  app.answers.requestSubscribeMessage = { tpl_1: 'accept' }
  let reply = (_: { ticketId: string }) => {}
  answer = () => new Promise(done => (reply = done))
  const page = await open()
  await page.tap('#category-leak')
  await page.shows('提交后 5 分钟内响应')
  await page.type('#description', '厨房水槽下面漏水')
  await page.tap('#photo-add')
  await until(
    () => page.has('#photo-0') && !page.text().includes('%') && !page.look('#send').includes('off'),
    'the photo',
  )
  await page.tap('#time-tomorrow')
  await until(() => page.look('#time-tomorrow').includes('pill--on'), 'the chosen time')
  await page.tap('#send')
  await page.tap('#send')
  await until(() => page.look('#send').includes('button--off'), 'a button that works')
  reply({ ticketId: 'tkt_new' })
  await until(() => app.wxCalls('redirectTo').length, 'the ticket')
  expect(app.sent('ticket.report')).toEqual([
    {
      requestId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
      kind: 'repair',
      category: 'leak',
      placeId: HOUSE.houseId,
      description: '厨房水槽下面漏水',
      photos: ['cloud://env.bucket/u/per_lin/fil_1.jpg'],
      availability: '明天上午',
    },
  ])
  expect(app.wxCalls('redirectTo')[0]?.url).toBe('/packages/owner/ticket/index?ticketId=tkt_new')
  await until(() => app.sent('notice.granted').length, 'the grant')
  expect([...app.files]).toEqual([])
  page.close()
})

test('an owner who left something out is told what, and nothing is sent', async () => {
  const before = app.sent('ticket.report').length
  const page = await open()
  await page.tap('#send')
  await page.shows('请检查')
  await page.shows('类别')
  expect(app.sent('ticket.report')).toHaveLength(before)
  page.close()
})

test('an owner whose report is refused reads why and keeps every word', async () => {
  answer = async () => {
    throw refuse('ticket.too_many', '24 小时内最多提交 10 张工单')
  }
  const page = await open()
  await page.tap('#category-electrical')
  await page.type('#description', '客厅没有电')
  await page.tap('#send')
  await page.shows('24 小时内最多提交 10 张工单')
  expect(page.look('#send')).not.toContain('button--off')
  page.close()

  const again = await open()
  await again.shows('已恢复上次未提交的内容')
  answer = async () => ({ ticketId: 'tkt_2' })
  await again.tap('#send')
  await until(() => app.sent('ticket.report').at(-1)?.description === '客厅没有电', 'the kept words')
  again.close()
})

test('an owner who writes too much is told by how much, and nothing of it is cut', async () => {
  const page = await open()
  await page.tap('#category-electrical')
  answer = async () => ({ ticketId: 'tkt_3' })
  await page.type('#description', '没'.repeat(1_003))
  await page.shows('1003/1000，超出 3 字，请缩短')
  await page.type('#description', '没'.repeat(1_000))
  await page.shows('1000/1000')
  await until(() => !page.has('#too-long') && !page.look('#send').includes('button--off'), 'a button that works')
  await page.tap('#send')
  await until(() => app.sent('ticket.report').at(-1)?.description.length === 1_000, 'every character')
  page.close()
})

test('an owner who picked a HEIC beside a good photo sees which one to replace and why, and sends the rest', async () => {
  for (const name of ['good', 'bad']) app.files.set(`wxfile://tmp/${name}.jpg`, name)
  const { 'file.target': always } = door
  let targets = 0
  door['file.target'] = () => {
    targets += 1
    return { fileId: `cloud://env.bucket/u/per_lin/fil_${targets}.jpg`, url: '', headers: {} }
  }
  const page = await open()
  await page.tap('#category-plumbing')
  await page.type('#description', '厨房水管漏水')
  const pick = async (name: string, at: number) => {
    app.answers.chooseMedia = { tempFiles: [{ tempFilePath: `wxfile://tmp/${name}.jpg`, size: 7 }] }
    await page.tap('#photo-add')
    await until(() => page.has(`#photo-${at}`) && !page.text().includes('%'), name)
  }
  await pick('good', 0)
  await pick('bad', 1)
  answer = async ({ photos }: { photos: string[] }) => {
    if (photos.length < 2) return { ticketId: 'tkt_1' }
    throw refuse('file.heic', '这张照片是 HEIC', { reference: { files: [{ fileId: photos[1], code: 'file.heic' }] } })
  }
  await page.tap('#send')
  await page.shows('兼容性最佳')
  await until(() => page.look('#photo-1').includes('photo--bad'), 'the marked photo')
  expect(page.look('#photo-0')).not.toContain('photo--bad')
  await page.tap('#photo-remove-1')
  await until(() => !page.has('#photo-1'), 'it to go')
  await page.tap('#send')
  await until(() => app.sent('ticket.report').at(-1)?.photos.length === 1, 'the report with the good one')
  door['file.target'] = always as NonNullable<typeof always>
  page.close()
})

test('an owner whose answer got lost sends again under the same request id', async () => {
  let tries = 0
  answer = async () => {
    tries += 1
    if (tries === 1) throw new Error('the network went away')
    return { ticketId: 'tkt_3' }
  }
  const page = await open()
  await page.tap('#category-intercom')
  await page.type('#description', '对讲没有声音')
  await page.tap('#send')
  await page.shows('网络不通')
  await page.tap('#send')
  await until(() => tries === 2, 'the second try')
  const [first, second] = app.sent('ticket.report').slice(-2)
  expect(second.requestId).toBe(first.requestId)
  page.close()
})

test('an owner without camera permission is told so and may send without photos', async () => {
  app.answers.chooseMedia = { errMsg: 'chooseMedia:fail auth deny' }
  const page = await open()
  await page.tap('#photo-add')
  await page.shows('没有相机或相册权限')
  page.close()
})

test('an owner whose photo did not get through finds it again after a restart, and it is sent then', async () => {
  app.answers.chooseMedia = { tempFiles: [{ tempFilePath: 'wxfile://tmp/wall.png', size: 9 }] }
  app.files.set('wxfile://tmp/wall.png', 'the wall')
  reached = () => false
  const page = await open()
  await page.tap('#photo-add')
  await until(() => page.has('#photo-retry-0'), 'a photo to be tried again')
  await page.tap('#photo-retry-0')
  await until(() => page.has('#photo-retry-0'), 'the photo that failed again')
  page.close()
  expect([...app.files.keys()]).toEqual([expect.stringMatching(/^wxfile:\/\/usr\/walk-.+\.png$/)])

  reached = () => true
  const again = await open()
  await again.shows('已恢复上次未提交的内容')
  await until(() => again.has('#photo-0') && !again.text().includes('%'), 'the photo to be sent')
  expect(again.has('#photo-retry-0')).toBe(false)
  await again.tap('#category-leak')
  await again.type('#description', '墙面渗水')
  await again.tap('#send')
  await until(() => app.sent('ticket.report').at(-1)?.photos.length === 1, 'the report with its photo')
  await until(() => app.files.size === 0, 'the device to keep nothing of it')
  again.close()
})

test('an owner who starts over finds an empty form, and the device keeps no photo of it', async () => {
  app.answers.chooseMedia = { tempFiles: [{ tempFilePath: 'wxfile://tmp/roof.jpg', size: 9 }] }
  app.files.set('wxfile://tmp/roof.jpg', 'the roof')
  const page = await open()
  await page.tap('#photo-add')
  await until(() => page.has('#photo-0') && !page.text().includes('%'), 'the photo')
  page.close()
  const again = await open()
  await again.tap('#start-over')
  await until(() => !again.has('#photo-0') && !again.has('#start-over'), 'an empty form')
  expect([...app.files]).toEqual([])
  expect([...app.stored.keys()].filter(key => key.includes('draft'))).toEqual([])
  again.close()
})

describe('an owner who would rather speak', () => {
  const MP3 = 'cloud://env.bucket/u/per_lin/fil_2.mp3'
  const ask = async () => {
    app.files.set('wxfile://tmp/voice.mp3', 'drip drip')
    door['file.target'] = ({ extension }) => ({ fileId: MP3.replace('mp3', extension), url: '', headers: {} })
    answer = async () => ({ ticketId: 'tkt_spoken' })
    delete app.answers.authorize
    return open()
  }
  const record = async (page: Awaited<ReturnType<typeof open>>) => {
    const before = app.recorder.started.length
    await page.tap('#voice-record')
    await until(() => app.recorder.started.length > before && page.has('#voice-stop'), 'the recorder')
  }

  test('records, hears it, and sends it without a typed word', async () => {
    const page = await ask()
    await page.tap('#category-leak')
    await record(page)
    expect(app.recorder.started.at(-1)).toMatchObject({ duration: 60_000, format: 'mp3' })
    await page.shows('0:01 / 1:00')
    expect(page.look('#send')).toContain('button--off')
    await page.tap('#voice-stop')
    await page.shows('0:07')
    await page.tap('#voice-play')
    await until(() => app.playing[0]?.src.startsWith('wxfile://usr/walk-'), 'the kept recording')
    app.playing[0]?.ended?.()
    await until(() => !page.look('#send').includes('button--off'), 'the upload')
    await page.tap('#send')
    await until(() => app.sent('ticket.report').at(-1)?.voice, 'the report')
    expect(app.sent('ticket.report').at(-1)).toMatchObject({ description: '', voice: { fileId: MP3, seconds: 7 } })
    await until(() => app.files.size === 0, 'the device to keep nothing of it')
    page.close()
  })

  test('keeps what was said when a call comes in, finds it after a restart, and may delete it', async () => {
    reached = () => false
    const page = await ask()
    await record(page)
    app.recorder.interrupt()
    await until(() => page.has('#voice-retry'), 'a recording to be sent again')
    await page.shows('语音没有传上去')
    page.close()
    reached = () => true
    const again = await open()
    await again.shows('0:07')
    await until(() => !again.has('#voice-retry') && !again.text().includes('%'), 'the upload')
    await again.tap('#voice-remove')
    await until(() => again.has('#voice-record'), 'an empty field')
    expect([...app.files]).toEqual([])
    again.close()
  })

  test.each([
    ['without permission is sent to the settings', { errMsg: 'authorize:fail auth deny' }, '没有麦克风权限', true],
    [
      'whose WeChat has no privacy guide yet writes instead',
      { errMsg: 'authorize:fail', errno: 112 },
      '请用文字说明',
      false,
    ],
  ])('%s', async (_, refused, sentence, settings) => {
    const page = await ask()
    app.answers.authorize = refused
    await page.tap('#voice-record')
    await page.shows(sentence)
    expect(page.has('#voice-settings')).toBe(settings)
    expect(page.has('#voice-record')).toBe(true)
    if (settings) {
      await page.tap('#voice-settings')
      await until(() => app.wxCalls('openSetting').length, 'the settings')
    }
    page.close()
  })
})

test('what an owner said at home stands in the form, after what was typed before, and is sent as it was said', async () => {
  const said = { said: encodeURIComponent('插座没电，明天上午在家'), category: 'electrical' }
  const asked = { kind: 'repair', houseId: HOUSE.houseId, ...said }
  answer = async () => ({ ticketId: 'tkt_said' })
  const before = app.sent('ticket.report').length
  const first = await open()
  await first.type('#description', '灯也闪')
  first.close()
  const page = await app.open('packages/owner/report/index', {
    ...asked,
    when: encodeURIComponent('11-25 09:00–12:00'),
  })
  await until(() => page.look('#category-electrical').includes('tile--on'), 'the category')
  await page.shows('11-25 09:00–12:00')
  await page.tap('#send')
  await until(() => app.sent('ticket.report').length > before, 'the report')
  expect(app.sent('ticket.report').at(-1)).toMatchObject({
    category: 'electrical',
    description: '灯也闪\n插座没电，明天上午在家',
    availability: '11-25 09:00–12:00',
  })
  page.close()
})
test('a category of an address that its kind does not have is no choice', async () => {
  const page = await app.open('packages/owner/report/index', {
    ...{ kind: 'repair', houseId: HOUSE.houseId },
    ...{ said: encodeURIComponent('太吵'), category: 'noise' },
  })
  await page.shows('是什么问题')
  expect(page.has('#category-noise')).toBe(false)
  expect(page.look('#category-leak')).not.toContain('tile--on')
  page.close()
})
