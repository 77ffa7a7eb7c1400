import { acceptInvitation } from './accept-invitation'
import { approveClaim } from './approve-claim'
import { approveInvitation } from './approve-invitation'
import { bootstrap } from './bootstrap'
import { claim } from './claim'
import { claims } from './claims'
import { confirmSession } from './confirm-session'
import { consent } from './consent'
import { endGrant } from './end-grant'
import { erase } from './erase'
import { exportData } from './export-data'
import { household } from './household'
import { identify } from './identify'
import { invitations } from './invitations'
import { inviteStaff } from './invite-staff'
import { inviteToHouse } from './invite-to-house'
import { me } from './me'
import { openSession } from './open-session'
import { phone } from './phone'
import { pollSession } from './poll-session'
import { rejectClaim } from './reject-claim'
import { revokeInvitation } from './revoke-invitation'
import { setPreferences } from './set-preferences'
import { settleGrant } from './settle-grant'
import { signOut } from './sign-out'
import { staff } from './staff'
import { claims as claimsStore, invitations as invitationsStore, pendingSessions, persons, rosters } from './store'
import { unbacked } from './unbacked'

export const operations = [
  acceptInvitation,
  approveClaim,
  approveInvitation,
  bootstrap,
  claim,
  claims,
  confirmSession,
  consent,
  endGrant,
  erase,
  exportData,
  household,
  identify,
  invitations,
  inviteStaff,
  inviteToHouse,
  me,
  openSession,
  phone,
  pollSession,
  rejectClaim,
  revokeInvitation,
  setPreferences,
  settleGrant,
  signOut,
  staff,
  unbacked,
]
export const collections = [persons, claimsStore, invitationsStore, rosters, pendingSessions]
