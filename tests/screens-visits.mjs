/** A name as a hand draws it: loops along a line, different for each seed. */
const signature = seed =>
  [0, 1, 2].map(part =>
    Array.from({ length: 40 }, (_, step) => ({
      x: Math.round(30 + part * 80 + step * 1.8 + 10 * Math.sin(step / (2 + seed) + part)),
      y: Math.round(
        90 + (28 - part * 5) * Math.sin(step / (3 - part * 0.4) + seed * 2) + 10 * Math.cos(step / 7 + seed),
      ),
    })),
  )

/** The screens of appointments, acceptance forms, defects and keys; sample people live a handover for them. */
export async function visitScreens({ people, call, photo, drawing, requestId }) {
  const who = openId => people.find(person => person.openId === openId)
  const [lin, zhou, chen] = ['wx_owner_lin', 'wx_owner_zhou', 'wx_owner_chen'].map(who)
  const [clerk, supervisor] = ['wx_clerk_li', 'wx_supervisor_wang'].map(who)
  const { estateId } = clerk
  const now = Date.now()
  const times = async (kind, ahead) => {
    const from = now + ahead * 24 * 3_600_000
    return (await call(lin, 'booking.slots', { estateId, kind, from, to: from + 20 * 24 * 3_600_000 })).items
  }
  const houseOf = (person, index = 0) => person.houses[index].houseId
  const [first] = await times('handover_inspection', 2)
  const day = new Date(first.start + 8 * 3_600_000).toISOString().slice(0, 10)
  const onDay = async kind =>
    (await times(kind, 1)).filter(slot => new Date(slot.start + 8 * 3_600_000).toISOString().slice(0, 10) === day)
  await call(lin, 'booking.book', { slotId: first.slotId, houseId: houseOf(lin) })
  await call(chen, 'booking.book', { slotId: first.slotId, houseId: houseOf(chen) })
  await call(zhou, 'booking.book', { slotId: (await onDay('reinspection'))[2].slotId, houseId: houseOf(zhou) })
  await call(zhou, 'booking.book', {
    slotId: (await onDay('equipment_check'))[5].slotId,
    houseId: houseOf(zhou, 1),
  })
  const meeting = (await times('steward_meeting', 3))[4]
  await call(lin, 'booking.book', { slotId: meeting.slotId, houseId: houseOf(lin) })

  const sign = (role, name, seed) => ({ what: 'signature', role, name, strokes: signature(seed) })
  const sync = (inspectionId, changes) =>
    call(clerk, 'inspection.sync', {
      inspectionId,
      deviceId: 'dev_sample',
      sentAt: Date.now(),
      changes: changes.map((change, index) => ({ changeId: requestId(), at: Date.now() + index, ...change })),
    })
  const answers = async (inspectionId, failed, skip = () => false) => {
    const form = await call(clerk, 'inspection.get', { inspectionId })
    return form.chapters
      .flatMap(room => room.items)
      .filter(item => !skip(item))
      .map(({ itemId }) => ({ what: 'item', itemId, result: 'PASS', ...failed[itemId] }))
  }
  const crack = await photo(clerk, drawing('#e6e0d6', '#a35b3a'))
  const damp = await photo(clerk, drawing('#dfe6ea', '#4a90c2'))
  const failed = {
    'living-wall_crack': {
      result: 'FAIL',
      severity: 'minor',
      note: '电视墙左上角竖向裂缝，长约 40 cm',
      photos: [crack],
    },
    'bath-leak': { result: 'FAIL', severity: 'critical', note: '面盆下水接口滴水', photos: [damp] },
    'kitchen-drainage': { result: 'FAIL', severity: 'major', note: '地漏排水慢' },
    'whole-gas': { result: 'NA' },
  }

  // A form without a water test, so that it can be sealed on the spot; the next ones have it again.
  const template = await call(supervisor, 'inspection.template', { estateId })
  const { chapters } = template
  const dry = await call(supervisor, 'inspection.saveTemplate', {
    estateId,
    version: template.version,
    waterTest: false,
    chapters,
  })
  const sealed = (await call(clerk, 'inspection.open', { houseId: houseOf(zhou) })).inspectionId
  await call(supervisor, 'inspection.saveTemplate', { estateId, version: dry.version, waterTest: true, chapters })
  await sync(sealed, [
    ...(await answers(sealed, failed)),
    { what: 'meter', number: 'W-1301', utility: 'WATER', reading: '12.345' },
    { what: 'meter', number: 'E-1301', utility: 'ELECTRICITY', reading: '108.2', multiplier: '1' },
    { what: 'handed', keys: ['入户门钥匙 ×5', '门禁卡 ×2'], papers: ['住宅质量保证书', '住宅使用说明书'] },
    sign('owner', '周建国', 1),
    sign('inspector', '李梅', 2),
    sign('developer', '韩立新', 3),
  ])
  await call(clerk, 'inspection.seal', { inspectionId: sealed, outcome: 'accepted' })
  await call(clerk, 'inspection.addendum', {
    inspectionId: sealed,
    text: '业主补充：书房插座面板有划痕，已口头告知开发商。',
  })

  const walk = (await call(clerk, 'inspection.open', { houseId: houseOf(chen) })).inspectionId
  await sync(walk, [
    ...(await answers(walk, failed, item => /^(bath|balcony|whole)-/.test(item.itemId))),
    { what: 'water', phase: 'start', photos: [damp] },
    { what: 'meter', number: 'W-2802', utility: 'WATER', reading: '0.512' },
    { what: 'handed', keys: ['入户门钥匙 ×3'], papers: ['住宅质量保证书'] },
    sign('inspector', '李梅', 2),
  ])

  const { items: defects } = await call(clerk, 'defect.list', { estateId, inspectionId: sealed })
  const byItem = part => defects.find(defect => defect.what.includes(part)).defectId
  const move = (defectId, to, more = {}) => call(clerk, 'defect.move', { defectId, to, ...more })
  const leak = byItem('渗漏')
  await move(leak, 'sent_to_developer', { party: '宏远防水工程部' })
  await move(leak, 'accepted')
  await move(leak, 'scheduled', { scheduledAt: now + 3 * 24 * 3_600_000 })
  await move(leak, 'fixed', { note: '更换下水接口并打压', photos: [await photo(clerk, drawing('#e6ece4', '#9db8a0'))] })
  await move(leak, 'accepted', { note: '复验仍有滴水' })
  await move(leak, 'scheduled', { scheduledAt: now + 6 * 24 * 3_600_000 })
  const wall = byItem('裂缝')
  await move(wall, 'sent_to_developer')
  await move(wall, 'disputed', { note: '开发商认为属正常收缩' })

  const register = (person, number, items, more = {}) =>
    call(clerk, 'key.register', { houseId: houseOf(person), number, items, ...more })
  const bunch = (
    await register(
      lin,
      'K-3-501',
      [
        { kind: 'UNIT_DOOR', count: 3 },
        { kind: 'MAILBOX', count: 1 },
      ],
      { authorisation: '2026-11-20 书面委托' },
    )
  ).keyId
  await register(zhou, 'K-1-301', [
    { kind: 'UNIT_DOOR', count: 5 },
    { kind: 'ACCESS_CARD', count: 2 },
  ])
  const meterBox = (await register(chen, 'K-2-802', [{ kind: 'METER_BOX', count: 1 }])).keyId
  const { items: staff } = await call(supervisor, 'people.staff', { estateId })
  const witnessId = staff.find(person => person.name === '王海燕').personId
  await call(clerk, 'key.lend', {
    keyId: bunch,
    toName: '孙立军',
    purpose: '空置房通风',
    dueAt: now + 8 * 3_600_000,
    witnessId,
    signature: signature(4),
  })
  await call(clerk, 'key.handOver', { keyId: meterBox, toName: '陈思远', signature: signature(5) })

  const full = (await onDay('equipment_check'))[7]
  await call(lin, 'booking.book', { slotId: full.slotId, houseId: houseOf(lin) })
  await call(zhou, 'booking.wait', { slotId: full.slotId, houseId: houseOf(zhou) })
  await call(chen, 'booking.wait', { slotId: full.slotId, houseId: houseOf(chen) })
  await call(clerk, 'key.stocktake', {
    estateId,
    found: ['K-1-301', 'K-9-999'],
    signature: signature(2),
    witnessId,
    witnessSignature: signature(7),
  })
  const clerkId = staff.find(person => person.role === 'clerk').personId
  const workerId = staff.find(person => person.role === 'worker').personId
  // The sample estate has no rules of its own yet, and each part is saved once.
  const set = input => call(supervisor, 'booking.configure', { estateId, version: 0, ...input })
  const holidays = ['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08']
  const { calendar } = await call(supervisor, 'calendar.get', { estateId })
  const kept = { ...calendar, holidays, makeUpDays: ['2027-01-31'] }
  await call(supervisor, 'calendar.save', { estateId, version: 0, calendar: kept })
  await set({ person: { personId: workerId, weekdays: [1, 2, 3, 4, 5], daysOff: ['2026-12-24'], hours: null } })
  const team = { teamId: 'team-1', name: '交付一组', personIds: [clerkId, witnessId], weekdays: null, daysOff: [] }
  await set({ team: { ...team, hours: [{ from: '09:00', to: '16:30' }] } })
  const manager = who('wx_manager_he')
  const rules = (part, wait, act) => ({
    name: `rules-${part}`,
    token: manager.token,
    path: `/packages/estate/rules/index?part=${part}`,
    wait,
    act,
  })
  const findDay = async ({ page, at }) => {
    for (let turn = 0; turn < 8 && !(await page.locator('.plan-row').count()); turn += 1) {
      await at('#day-after').click()
      await page.waitForTimeout(400)
    }
    await at('.plan-row').waitFor()
  }

  const owner = page => `/packages/owner/${page}/index`
  const desk = page => `/packages/desk/${page}/index`
  const chooseFirst =
    selector =>
    async ({ at, size }) => {
      if (size !== 'wide') return
      await at(selector).click()
      await at('#pane .card').waitFor()
    }
  const part =
    (name, wait) =>
    async ({ at }) => {
      await at(`#part-${name}`).click()
      await at(wait).waitFor()
    }
  const walkPath = `${desk('walk')}?inspectionId=${walk}`
  const scribble = async ({ page, at }) => {
    await at('#part-sign').click()
    await at('#sign-owner').click()
    await at('#signer-name').locator('input').fill('陈思远')
    await at('canvas#glass').scrollIntoViewIfNeeded()
    const glass = await at('canvas#glass').boundingBox()
    for (const stroke of signature(6)) {
      const [start, ...rest] = stroke
      await page.mouse.move(glass.x + start.x, glass.y + start.y)
      await page.mouse.down()
      for (const point of rest) await page.mouse.move(glass.x + point.x, glass.y + point.y)
      await page.mouse.up()
    }
  }
  return [
    {
      name: 'visit-book',
      token: lin.token,
      path: `${owner('book')}?kind=equipment_check`,
      wait: '#slot-0',
      act: async ({ at }) => at('#slot-0').click(),
    },
    { name: 'visit-bookings', token: lin.token, path: owner('bookings'), wait: '#bookings .card' },
    { name: 'visit-house', token: zhou.token, path: owner('house'), wait: '#house .row' },
    { name: 'visit-form', token: zhou.token, path: `${owner('form')}?inspectionId=${sealed}`, wait: '#intact' },
    {
      name: 'visit-defects-owner',
      token: zhou.token,
      path: owner('defects'),
      wait: '.defect',
      act: chooseFirst('.defect'),
    },
    {
      name: 'visit-plan',
      token: clerk.token,
      path: desk('plan'),
      wait: '#day',
      act: findDay,
    },
    {
      name: 'visit-book-for-caller',
      token: clerk.token,
      path: `${desk('book')}?kind=handover_inspection`,
      wait: '#slot-0',
    },
    {
      name: 'visit-slots',
      token: supervisor.token,
      path: desk('slots'),
      wait: '#close-0',
      act: async ({ at }) => {
        await at('#building').locator('input').fill('3')
        await at('#building-found').waitFor()
      },
    },
    { name: 'visit-walk', token: clerk.token, path: walkPath, wait: '#item-living-wall_crack .photo__picture' },
    { name: 'visit-walk-water', token: clerk.token, path: walkPath, wait: '#count', act: part('water', '#water-end') },
    { name: 'visit-walk-handed', token: clerk.token, path: walkPath, wait: '#count', act: part('handed', '#papers') },
    { name: 'visit-walk-sign', token: clerk.token, path: walkPath, wait: '#count', act: scribble },
    {
      name: 'visit-walk-photo',
      token: clerk.token,
      path: walkPath,
      wait: '#living-wall_crack-photo-0 .photo__picture',
      act: async ({ page, at }) => {
        await at('#living-wall_crack-photo-0').click()
        const glass = await at('canvas#draw').boundingBox()
        await page.mouse.move(glass.x + 220, glass.y + 150)
        await page.mouse.down()
        for (let step = 0; step < 30; step += 1)
          await page.mouse.move(glass.x + 170 + 50 * Math.cos(step / 4.5), glass.y + 150 + 40 * Math.sin(step / 4.5))
        await page.mouse.up()
      },
    },
    {
      name: 'visit-walk-offline',
      token: clerk.token,
      path: walkPath,
      wait: '#count',
      act: async ({ page, at }) => {
        await page.context().setOffline(true)
        await at('#room-bath').click()
        for (const item of ['slope', 'pressure', 'leak']) await at(`#PASS-bath-${item}`).click()
        await at('#FAIL-bath-drainage').click()
        await at('.outbox--amber').waitFor()
      },
    },
    {
      name: 'visit-seal',
      token: clerk.token,
      path: walkPath,
      wait: '#count',
      act: async ({ at }) => {
        await at('#seal').click()
        await at('#lacks').waitFor()
      },
    },
    { name: 'visit-forms', token: supervisor.token, path: desk('forms'), wait: '#forms .row' },
    { name: 'visit-template', token: supervisor.token, path: desk('template'), wait: '#add-room' },
    {
      name: 'visit-defects',
      token: supervisor.token,
      path: desk('defects'),
      wait: '.defect',
      act: chooseFirst(`#defect-${wall}`),
    },
    { name: 'visit-defect', token: clerk.token, path: `${desk('defect')}?defectId=${leak}`, wait: '#timeline' },
    { name: 'visit-numbers', token: supervisor.token, path: desk('numbers'), wait: '#all' },
    { name: 'visit-keys', token: clerk.token, path: desk('keys'), wait: '.bunch', act: chooseFirst('#key-K-3-501') },
    { name: 'visit-key', token: clerk.token, path: `${desk('key')}?keyId=${bunch}`, wait: '#ledger' },
    {
      name: 'visit-lend',
      token: clerk.token,
      path: desk('keys'),
      wait: '#key-K-1-301',
      act: async ({ at, size }) => {
        await at('#key-K-1-301').click()
        if (size === 'phone') await at('#key #key-lend').click()
        else await at('#pane #key-lend').click()
        await at('#to-name').locator('input').fill('赵铁柱')
      },
    },
    {
      name: 'visit-stocktake',
      token: clerk.token,
      path: desk('stocktake'),
      wait: '.counted',
      act: async ({ at }) => at('#tick-K-1-301').click(),
    },
    {
      name: 'visit-stocktakes',
      token: clerk.token,
      path: desk('stocktake'),
      wait: '#part-earlier',
      act: async ({ at }) => {
        await at('#part-earlier').click()
        await at('.bunch').click()
        await at('.stocktake-signed').waitFor()
      },
    },
    { name: 'visit-waiting', token: chen.token, path: owner('bookings'), wait: '#waiting' },
    {
      name: 'visit-taken',
      token: clerk.token,
      path: desk('plan'),
      wait: '#day',
      act: async shot => {
        await findDay(shot)
        await shot.at('#take-along').click()
        await shot.at('#taken').waitFor()
      },
    },
    rules('calendar', '#holiday-days'),
    rules('kinds', '#rule-minutes'),
    rules('people', '#team-team-1', async ({ at }) => {
      await at(`#person-${workerId}`).click()
      await at('#off-days').waitFor()
    }),
    rules('due', '#due-critical'),
    rules('movein', '#charges .row', async ({ at, size }) => {
      if (size !== 'wide') return
      await at('#charges .row').click()
      await at('#line-keep').waitFor()
    }),
  ]
}
