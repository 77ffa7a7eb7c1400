import { appealUntil } from '../../shared/complaint/act'
import { complaintContract } from '../../shared/complaint/contract'
import type { Complaint } from '../../shared/complaint/schema'
import type { ComplaintView, May } from '../../shared/complaint/views'
import { links } from '../file/attach'
import { look } from '../operation/operation'
import type { Reaches } from '../operation/reach'
import { complaints } from './store'

type Url = (fileId: string) => { fileId: string; url: string }

/** A household reads what it was told; what colleagues found out, and whom it is about, is theirs. */
export const get = look('complaint.get', async ({ input, reach, now }) => {
  const found = await complaints.get(null, input.ticketId, reach)
  const seen = reach.filter(hold => complaints.covers(found, [hold]))
  const own = seen.some(hold => hold.level === 'own')
  const staff = seen.some(hold => hold.level === 'estate') && !own
  const files = await links(
    staff ? [...found.notes.flatMap(one => one.photos), ...(found.validity?.evidence ?? [])] : [],
  )
  const url: Url = fileId => ({ fileId, url: files.find(file => file.fileId === fileId)?.url ?? '' })
  const until = appealUntil(found)
  return {
    ticketId: found._id,
    channel: found.channel,
    acceptedAt: found.acceptedAt,
    dueBy: found.dueBy,
    outcomeAt: found.outcome?.at ?? null,
    inTime: found.inTime === 1,
    about: staff ? found.about : null,
    notes: staff
      ? found.notes.map(({ at, byName, note, photos }) => ({ at, byName, text: note, photos: photos.map(url) }))
      : [],
    replies: found.replies.map(({ at, byName, note, how, outcome }) => ({ at, byName, text: note, how, outcome })),
    validity: staff || isTold(found) ? validityOf(found, staff, url) : null,
    appeal: found.appeal && {
      at: found.appeal.asked.at,
      byName: found.appeal.asked.byName,
      reason: found.appeal.asked.note,
      stands: found.appeal.stands,
      note: found.appeal.decided?.note ?? '',
      decidedAt: found.appeal.decided?.at ?? null,
    },
    appealUntil: until !== null && until >= now ? until : null,
    extension: staff || found.extension?.state === 'approved' ? extensionOf(found) : null,
    may: mayNow(found, seen, own, now),
  }
})

const isTold = ({ validity }: Complaint): boolean => validity?.state === 'approved'
type State = 'requested' | 'approved' | 'rejected'
const validityOf = ({ validity }: Complaint, staff: boolean, url: Url): ComplaintView['validity'] =>
  validity && {
    decision: validity.decision,
    state: validity.state as State,
    reason: validity.requested.note,
    byName: staff ? validity.requested.byName : '',
    at: validity.requested.at,
    evidence: staff ? validity.evidence.map(url) : [],
    decidedBy: staff ? (validity.decided?.byName ?? null) : null,
    decidedAt: validity.decided?.at ?? null,
    note: staff ? (validity.decided?.note ?? '') : '',
  }
const extensionOf = ({ extension }: Complaint): ComplaintView['extension'] =>
  extension && {
    state: extension.state as State,
    reason: extension.requested.note,
    byName: extension.requested.byName,
    at: extension.requested.at,
    decidedBy: extension.decided?.byName ?? null,
  }

/** What this reader may do now; that two steps are two persons', and nobody's who is concerned, the step itself says. */
function mayNow(of: Complaint, seen: Reaches, own: boolean, now: number): May[] {
  const alive = seen.filter(hold => hold.until === null || hold.until > now)
  const may = (verb: 'note' | 'about' | 'judge' | 'askTime' | 'reply' | 'appeal' | 'settle' | 'approve' | 'reject') =>
    alive.some(hold => hold.role in complaintContract[`complaint.${verb}`].who)
  const until = appealUntil(of)
  const { validity, extension, outcome } = of
  const judged =
    validity && (validity.state === 'requested' || (validity.state === 'approved' && validity.decision !== 'VALID'))
  const appeals = until !== null && until >= now && (own || of.onBehalf) && may('appeal')
  if (own) return appeals ? ['appeal'] : []
  const waits = [
    ...(validity?.state === 'requested' ? (['validity'] as const) : []),
    ...(extension?.state === 'requested' ? (['time'] as const) : []),
  ]
  return [
    ...waits.flatMap(what => (may('approve') ? ([`approve.${what}`, `reject.${what}`] as const) : [])),
    ...(of.waits === 'appeal' && may('settle') ? (['settle'] as const) : []),
    ...(may('reply') ? (['reply', 'note', 'about'] as const) : []),
    ...(may('judge') && !judged ? (['judge'] as const) : []),
    ...(may('askTime') && !outcome && (!extension || extension.state === 'rejected') ? (['askTime'] as const) : []),
    ...(appeals ? (['appeal'] as const) : []),
  ]
}
