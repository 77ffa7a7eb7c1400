import {
  accept,
  appoint,
  archive,
  cancel,
  charge,
  handKeys,
  identify,
  inspect,
  readMeters,
  refuse,
  requireKeysAllowed,
  signLater,
  start,
  toMoveInRow,
} from '../../../shared/movein/act'
import { requireIdentity, stillToSign } from '../../../shared/movein/identity'
import {
  MOVEIN_MACHINE,
  type MoveInVerb,
  nextMoveIn,
  nextStep,
  requireNeeds,
  STEP_TABLE,
} from '../../../shared/movein/machine'
import {
  MOVEIN_STATES,
  type MoveIn,
  type MoveInState,
  type Signatory,
  STEPS,
  type Step,
} from '../../../shared/movein/schema'
import { Refusal } from '../../../shared/refusal'

const NOW = 1_800_000_000_000
const DAY = 24 * 3_600_000
const TODAY = '2027-01-15'
const by = { personId: 'c1', name: '李梅' }
const house = { _id: 'h1', estateId: 'est_a', label: '3 栋 901', buildingId: '3' }
const signature = [
  [
    { x: 0, y: 0 },
    { x: 9, y: 4 },
  ],
]
const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'ok'
}
const fresh = start('mov_1', house, ['林晓芸', '林远'], by, NOW)
const withSteps = (...steps: Step[]): MoveIn => ({
  ...fresh,
  steps: Object.fromEntries(steps.map(step => [step, { at: NOW, byId: 'c1', byName: '李梅', note: '' }])),
})

describe('every cell of the states', () => {
  const may: Record<MoveInVerb, MoveInState[]> = {
    appoint: ['open', 'refused'],
    identify: ['open', 'refused'],
    accept: ['open', 'refused'],
    charge: ['open', 'refused'],
    signLater: ['open', 'refused', 'done'],
    chargeAgain: ['open', 'refused', 'done'],
    inspect: ['open'],
    refuse: ['open'],
    readMeters: ['open'],
    handKeys: ['open'],
    archive: ['open'],
    cancel: ['open', 'refused'],
  }
  const leads: Partial<Record<MoveInVerb, MoveInState>> = {
    appoint: 'open',
    refuse: 'refused',
    archive: 'done',
    cancel: 'cancelled',
  }
  for (const verb of Object.keys(MOVEIN_MACHINE) as MoveInVerb[])
    test.each(MOVEIN_STATES)(`${verb} from %s`, state => {
      const allowed = may[verb].includes(state)
      expect(codeOf(() => nextMoveIn(verb, state))).toBe(allowed ? 'ok' : 'movein.wrong_state')
      if (allowed) expect(nextMoveIn(verb, state)).toBe(leads[verb] ?? state)
    })
})

describe('every step and what it needs', () => {
  const needed = STEPS.flatMap(step => STEP_TABLE[step].needs.map(need => [step, need] as const))
  test.each(needed)('%s waits for %s', (step, need) => {
    const others = STEPS.filter(one => one !== need)
    expect(codeOf(() => requireNeeds(withSteps(...others), step))).toBe('movein.step_missing')
    expect(codeOf(() => requireNeeds(withSteps(...STEPS), step))).toBe('ok')
  })
  test('there is always a next step until all are done, whatever was done first', () => {
    const walk = (moveIn: MoveIn, done: Step[]): Step[] => {
      const next = nextStep(moveIn)
      return next ? walk({ ...moveIn, steps: { ...moveIn.steps, ...withSteps(next).steps } }, [...done, next]) : done
    }
    expect(walk(withSteps(), [])).toEqual([...STEPS])
    expect(nextStep(withSteps('notice', 'appointment'))).toBe('identity')
    expect(nextStep(withSteps('notice', 'identity', 'covenant', 'charges'))).toBe('appointment')
  })
})

describe('who signs', () => {
  const seen = (...kinds: ('ID' | 'CONTRACT' | 'POWER_OF_ATTORNEY')[]) => kinds.map(kind => ({ kind }))
  const lin: Signatory = { name: '林晓芸', capacity: 'owner', presence: 'present', documents: seen('ID', 'CONTRACT') }
  const yuan: Signatory = { name: '林远', capacity: 'co_owner', presence: 'present', documents: seen('ID') }
  const absent = (note?: string): Signatory => ({ ...yuan, presence: 'absent', documents: [], ...(note && { note }) })
  const represented: Signatory = { ...yuan, presence: 'represented', documents: [] }
  const power = { kind: 'POWER_OF_ATTORNEY' as const, copy: 'cloud://a/b.png', validUntil: TODAY }
  const proxy = (more: Partial<Signatory> = {}): Signatory => ({
    name: '周律师',
    capacity: 'proxy',
    presence: 'present',
    actsFor: '林远',
    documents: [...seen('ID'), power],
    ...more,
  })
  const rows: [string, Signatory[], string][] = [
    ['both owners are here', [lin, yuan], 'ok'],
    ['a co-owner was forgotten', [lin], 'movein.owner_missing'],
    ['a co-owner is absent without a word', [lin, absent()], 'movein.absence_unexplained'],
    ['a co-owner is absent and signs next week', [lin, absent('下周补签')], 'ok'],
    ['a co-owner sends a proxy', [lin, represented, proxy()], 'ok'],
    ['a co-owner is said to be represented, but by nobody', [lin, represented], 'movein.proxy_unfit'],
    [
      'the proxy has no copy of the power',
      [lin, represented, proxy({ documents: seen('ID', 'POWER_OF_ATTORNEY') })],
      'movein.proxy_unfit',
    ],
    [
      'the power ended yesterday',
      [lin, represented, proxy({ documents: [...seen('ID'), { ...power, validUntil: '2027-01-14' }] })],
      'movein.proxy_unfit',
    ],
    ['the power is from a stranger', [lin, yuan, proxy({ actsFor: '王五' })], 'movein.proxy_unfit'],
    ['the proxy shows no ID', [lin, represented, proxy({ documents: [power] })], 'movein.document_missing'],
    ['an owner shows no ID', [{ ...lin, documents: seen('CONTRACT') }, yuan], 'movein.document_missing'],
    ['nobody brings the contract', [{ ...lin, documents: seen('ID') }, yuan], 'movein.document_missing'],
    ['nobody is here', [{ ...lin, presence: 'absent', note: '出差' }, absent('出差')], 'movein.nobody_here'],
  ]
  test.each(rows)('%s', (_name, signatories, code) => {
    expect(codeOf(() => requireIdentity(signatories, ['林晓芸', '林远'], TODAY))).toBe(code)
  })
  test('who was absent is still to sign', () => {
    expect(stillToSign([lin, absent('下周补签')])).toEqual(['林远'])
    const moveIn = identify(fresh, [lin, absent('下周补签')], TODAY, by, NOW)
    expect(moveIn.steps.identity).toMatchObject({ byName: '李梅', at: NOW })
  })

  test('who was absent signs later, on any day, and what the others signed stays', () => {
    const config = { covenantVersion: '2', privacyVersion: '3' }
    const here = identify(fresh, [lin, absent('下周补签')], TODAY, by, NOW)
    const signing = { ...config, signatures: [{ name: '林晓芸', signature }] }
    const archived: MoveIn = { ...accept(here, signing, config, by, true, NOW), state: 'done' }
    const later = { name: '林远', seen: { last4: '1234' }, ...config, signature }
    const after = signLater(archived, later, config, by, NOW + DAY)
    expect(after.acceptances.map(one => [one.name, one.at])).toEqual([
      ['林晓芸', NOW],
      ['林远', NOW + DAY],
    ])
    expect(after.signatories[1]).toMatchObject({ presence: 'present', documents: [{ kind: 'ID', last4: '1234' }] })
    expect([after.state, after.steps, stillToSign(after.signatories)]).toEqual(['done', archived.steps, []])
    const trying = (more: object, moveIn = archived) =>
      codeOf(() => signLater(moveIn, { ...later, ...more }, config, by, NOW))
    expect(trying({ name: '林晓芸' })).toBe('movein.signs_nothing')
    expect(trying({}, after)).toBe('movein.signs_nothing')
    expect(trying({ covenantVersion: '1' })).toBe('movein.version_old')
    expect(trying({ signature: [] })).toBe('signature.empty')
  })

  describe('what they accept', () => {
    const config = { covenantVersion: '2', privacyVersion: '3' }
    const here = identify(fresh, [lin, yuan], TODAY, by, NOW)
    const signing = (...names: string[]) => ({ ...config, signatures: names.map(name => ({ name, signature })) })
    const trying = (input: Parameters<typeof accept>[1], atDesk = true) =>
      codeOf(() => accept(here, input, config, by, atDesk, NOW))
    test('is the version in force, signed by everybody who is here', () => {
      expect(trying(signing('林晓芸', '林远'))).toBe('ok')
      expect(trying(signing('林晓芸'))).toBe('movein.signer_missing')
      expect(trying(signing('林晓芸'), false)).toBe('ok')
      expect(trying(signing())).toBe('signature.empty')
      expect(trying({ ...signing('林晓芸', '林远'), covenantVersion: '1' })).toBe('movein.version_old')
      expect(trying({ ...signing('林晓芸', '林远'), privacyVersion: '2' })).toBe('movein.version_old')
      expect(trying({ ...config, signatures: [{ name: '林晓芸', signature: [] }] }, false)).toBe('signature.empty')
    })
    test('is kept once per name, with the versions', () => {
      const once = accept(here, signing('林晓芸'), config, by, false, NOW)
      const both = accept(once, signing('林晓芸', '林远'), config, by, true, NOW + 1)
      expect(both.acceptances.map(one => [one.name, one.at, one.covenantVersion])).toEqual([
        ['林晓芸', NOW + 1, '2'],
        ['林远', NOW + 1, '2'],
      ])
    })
  })
})

describe('on the way', () => {
  const line = (chargeId: string) => ({
    chargeId,
    zh: '',
    en: '',
    kind: 'deposit' as const,
    item: null,
    quantity: '1',
    amountFen: 100,
  })
  test('the handover list is taken from the estate’s, once', () => {
    const ready = withSteps('notice', 'identity')
    const charged = charge(ready, ['a', 'b', 'a'], [line('a'), line('b')], by, NOW)
    expect(charged.charges.map(one => one.chargeId)).toEqual(['a', 'b'])
    expect(codeOf(() => charge(ready, ['c'], [line('a')], by, NOW))).toBe('movein.charge_unknown')
    expect(codeOf(() => charge(charged, ['a'], [line('a')], by, NOW))).toBe('movein.charged')
  })
  const appointed = appoint(
    withSteps('notice', 'identity'),
    { _id: 'b1', start: NOW + DAY, end: NOW + 2 * DAY },
    by,
    NOW,
  )
  const form = (outcome: 'accepted' | 'refused', newDate: number | null = null) => ({
    _id: 'ins_1',
    sealed: { outcome, reason: outcome === 'refused' ? '渗水' : '', newDate },
  })
  test('a refused house is an outcome with a reason and a new date, and goes on with a new appointment', () => {
    expect(codeOf(() => inspect(appointed, { _id: 'ins_1', sealed: null }, by, NOW))).toBe('movein.form_open')
    const refused = inspect(appointed, form('refused', NOW + 9 * DAY), by, NOW)
    expect(refused).toMatchObject({ state: 'refused', refusals: [{ reason: '渗水', newDate: NOW + 9 * DAY }] })
    expect(refused.steps.inspection).toBeUndefined()
    expect(refused.steps.identity).toBeDefined()
    expect(toMoveInRow(refused)).toMatchObject({ next: 'appointment', newDate: NOW + 9 * DAY })
    expect(codeOf(() => inspect(refused, form('accepted'), by, NOW))).toBe('movein.step_missing')
    const again = appoint(refused, { _id: 'b2', start: NOW + 9 * DAY, end: NOW + 10 * DAY }, by, NOW)
    expect(again.state).toBe('open')
    expect(inspect(again, form('accepted'), by, NOW).steps.inspection).toBeDefined()
    expect(codeOf(() => refuse(appointed, { reason: 'x', newDate: NOW }, by, NOW))).toBe('inspection.date_past')
  })
  test('meters are read once; a form without any needs a word', () => {
    const inspected = inspect(appointed, form('accepted'), by, NOW)
    expect(codeOf(() => readMeters(inspected, [], by, NOW))).toBe('movein.no_meters')
    const read = readMeters(inspected, [], by, NOW, '毛坯房未装表')
    expect(codeOf(() => readMeters(read, [], by, NOW, 'x'))).toBe('movein.metered')
  })
  test('once keys are out, nobody refuses or cancels; before, both are possible', () => {
    const ready = withSteps('notice', 'covenant', 'charges', 'inspection', 'meters')
    const out = handKeys(ready, [{ keyId: 'k', number: 'K-1' }], by, NOW)
    expect(codeOf(() => refuse(out, { reason: 'x', newDate: null }, by, NOW))).toBe('movein.keys_gone')
    expect(codeOf(() => cancel(out, by, NOW, 'x'))).toBe('movein.keys_gone')
    expect(cancel(ready, by, NOW, 'x').state).toBe('cancelled')
    expect(archive(out, by, NOW, '').state).toBe('done')
    expect(codeOf(() => archive(ready, by, NOW, ''))).toBe('movein.step_missing')
  })
  const policies = [
    ['always', 'critical', 'ok'],
    ['unless_critical', 'critical', 'movein.defects_open'],
    ['unless_critical', 'major', 'ok'],
    ['none_open', 'minor', 'movein.defects_open'],
  ] as const
  test.each(policies)('keys with the policy %s and a %s defect open: %s', (policy, severity, code) => {
    expect(codeOf(() => requireKeysAllowed(policy, [{ state: 'open', severity }]))).toBe(code)
    expect(codeOf(() => requireKeysAllowed(policy, [{ state: 'closed', severity }]))).toBe('ok')
  })
})
