import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSampleSlots } from './booking'
import { chargeSamples } from './fees'
import { handOverSamples } from './handover'
import { ESTATES, PEOPLE, type PersonPlan } from './plan'
import { reportSamples } from './tickets'

export interface SamplePerson {
  name: string
  roles: string[]
  estateId: string
  estateName: string
  houses: { houseId: string; label: string }[]
  token: string
  openId: string
  issuedAt: number
}
export interface SeedCloud {
  asWechat(openId: string, operation: string, input: unknown): Promise<unknown>
  asWeb(token: string | null, operation: string, input: unknown): Promise<{ status: number; body: unknown }>
  putFile(path: string, bytes: Buffer): string
  phoneCode(phone: string): string
  runJob(job: string): Promise<void>
  now(): number
  bootstrapCode: string
  /** Accounts at WeChat Pay: one an estate, in the order of the estates. */
  merchants: object[]
  estateFolder: string
  progress(text: string): void
}
type Json = Record<string, never> & Record<string, unknown>
const RENEW_AFTER_MS = 20 * 24 * 3_600_000
const requestId = (): string => [...randomBytes(26)].map(byte => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[byte % 32]).join('')

/** Calls an operation as somebody in WeChat; a refusal stops the seed, since nothing here should be refused. */
export async function as<T = Json>(
  cloud: SeedCloud,
  openId: string,
  operation: string,
  input: object = {},
): Promise<T> {
  const reply = (await cloud.asWechat(openId, operation, { requestId: requestId(), ...input })) as {
    ok: boolean
    data: T
    code?: string
    message?: string
  }
  if (!reply.ok) throw new Error(`${openId} ${operation}: ${reply.code} ${reply.message}`)
  return reply.data
}

async function arrive(cloud: SeedCloud, person: PersonPlan): Promise<void> {
  await as(cloud, person.openId, 'people.consent', { version: '2026-11' })
  await as(cloud, person.openId, 'people.phone', { code: cloud.phoneCode(person.phone) })
}

async function importEstate(cloud: SeedCloud, estate: (typeof ESTATES)[number]): Promise<string> {
  const { estateId } = await as<{ estateId: string }>(cloud, 'wx_admin', 'estate.create', estate)
  const { personId } = await as<{ personId: string }>(cloud, 'wx_admin', 'people.me')
  const file = cloud.putFile(
    `u/${personId}/${estate.code}.xlsx`,
    readFileSync(join(cloud.estateFolder, `${estate.code}.xlsx`)),
  )
  const { importId } = await as<{ importId: string }>(cloud, 'wx_admin', 'estate.import', {
    estateId,
    file,
    mode: 'publish',
  })
  for (;;) {
    await cloud.runJob('import')
    const { state, done, total } = await as<{ state: string; done: number; total: number }>(
      cloud,
      'wx_admin',
      'estate.importStatus',
      { importId },
    )
    cloud.progress(`${estate.name}: ${done}/${total} rows`)
    if (state === 'done') return estateId
  }
}

/** Moves the sample estates in, through the operations a company would use. Answers who can be signed in as. */
export async function seed(cloud: SeedCloud): Promise<SamplePerson[]> {
  const admin = PEOPLE.find(person => person.openId === 'wx_admin') as PersonPlan
  await arrive(cloud, admin)
  await as(cloud, admin.openId, 'people.bootstrap', { code: cloud.bootstrapCode, name: admin.name })
  for (const [index, estate] of ESTATES.entries()) {
    const estateId = await importEstate(cloud, estate)
    const people = PEOPLE.filter(person => person.estate === estate.code && person !== admin)
    const manager = people.find(person => person.roles.includes('manager')) as PersonPlan
    for (const person of [manager, ...people.filter(other => other !== manager)]) {
      await arrive(cloud, person)
      if (person === manager) await approveStaff(cloud, manager, estateId)
      else await settle(cloud, person, estateId, people)
    }
    await openAccount(cloud, manager, estateId, cloud.merchants[index] ?? {})
    cloud.progress(`${estate.name}: ${people.length} people`)
  }
  await chargeSamples(cloud)
  await reportSamples(cloud)
  await openSampleSlots(cloud)
  await handOverSamples(cloud)
  for (const job of ['ticket-numbers', 'spellings', 'delivery']) await cloud.runJob(job)
  return oneByOne(PEOPLE, person => signIn(cloud, person))
}
/** One after the other: side by side each call would start an instance of its own, which costs more than the call. */
async function oneByOne<A, B>(of: readonly A[], take: (one: A) => Promise<B>): Promise<B[]> {
  const taken: B[] = []
  for (const one of of) taken.push(await take(one))
  return taken
}

/** The manager takes up the admin's invitation, then looks through the staff the workbook proposes. */
async function approveStaff(cloud: SeedCloud, manager: PersonPlan, estateId: string): Promise<void> {
  await acceptAll(cloud, manager)
  const { items } = await as<{ items: { invitationId: string; state: string }[] }>(
    cloud,
    manager.openId,
    'people.invitations',
    { estateId },
  )
  for (const { invitationId, state } of items)
    if (state === 'proposed') await as(cloud, manager.openId, 'people.approveInvitation', { invitationId })
}
/** The administrator brings the keys of the estate's account at WeChat Pay, the manager approves them. */
async function openAccount(cloud: SeedCloud, manager: PersonPlan, estateId: string, keys: object): Promise<void> {
  const { proposalId } = await as<{ proposalId: string }>(cloud, 'wx_admin', 'merchant.request', { estateId, ...keys })
  await as(cloud, manager.openId, 'merchant.approve', { estateId, proposalId })
}
async function acceptAll(cloud: SeedCloud, person: PersonPlan): Promise<void> {
  const { invitations } = await as<{ invitations: { invitationId: string }[] }>(cloud, person.openId, 'people.me')
  for (const { invitationId } of invitations)
    await as(cloud, person.openId, 'people.acceptInvitation', { invitationId })
}
async function settle(cloud: SeedCloud, person: PersonPlan, estateId: string, people: PersonPlan[]): Promise<void> {
  for (const houseCode of person.houses ?? []) {
    await as(cloud, person.openId, 'people.identify', { estateId, houseCode, surname: [...person.name][0] })
  }
  const { guestOf } = person
  if (guestOf) {
    const host = people.find(other => other.openId === guestOf.openId) as PersonPlan
    const { houses } = await as<{ houses: { houseId: string }[] }>(cloud, host.openId, 'people.me')
    await as(cloud, host.openId, 'people.inviteToHouse', {
      houseId: houses[guestOf.house]?.houseId,
      role: person.roles[0],
      name: person.name,
      phone: person.phone,
    })
  }
  await acceptAll(cloud, person)
}

async function signIn(cloud: SeedCloud, person: PersonPlan): Promise<SamplePerson> {
  const me = await as<{
    name: string
    grants: { role: string; estateId: string; estateName: string }[]
    houses: { houseId: string; label: string }[]
  }>(cloud, person.openId, 'people.me')
  const home = me.grants.find(grant => grant.estateName !== '') ?? me.grants[0]
  return {
    name: me.name,
    roles: [...new Set(me.grants.map(grant => grant.role))],
    estateId: home?.estateId ?? '',
    estateName: home?.estateName ?? '',
    houses: me.houses.map(({ houseId, label }) => ({ houseId, label })),
    token: await openToken(cloud, person.openId),
    openId: person.openId,
    issuedAt: cloud.now(),
  }
}
/** A browser session, opened the way a browser opens it and confirmed the way a phone confirms it. */
async function openToken(cloud: SeedCloud, openId: string): Promise<string> {
  const opened = (await cloud.asWeb(null, 'people.openSession', {})).body as {
    sessionId: string
    pollSecret: string
    scanCode: string
  }
  await as(cloud, openId, 'people.confirmSession', { scanCode: opened.scanCode, label: 'sample' })
  const polled = (
    await cloud.asWeb(null, 'people.pollSession', { sessionId: opened.sessionId, pollSecret: opened.pollSecret })
  ).body as { token: string }
  return polled.token
}
/** Fresh tokens once the clock has made the old ones stale; the same array when nothing is due. */
export async function renew(cloud: SeedCloud, people: SamplePerson[]): Promise<SamplePerson[]> {
  if (people.every(person => person.issuedAt > cloud.now() - RENEW_AFTER_MS)) return people
  return oneByOne(people, async person => ({
    ...person,
    token: await openToken(cloud, person.openId),
    issuedAt: cloud.now(),
  }))
}
