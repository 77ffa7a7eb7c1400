import type { Entry } from '../app/noun'

/** The pages of this noun, by the package they travel in. */
export const pages = ['admin/admins', 'admin/setup', 'desk/claims', 'manager/staff', 'owner/data', 'owner/household']

export const entries: Entry[] = [
  { id: 'claims', icon: 'home', title: ['房屋认领审核', 'House claims'], page: 'desk/claims', at: { desk: 30 } },
  {
    id: 'admins',
    icon: 'invite',
    title: ['系统管理员', 'Administrators'],
    page: 'admin/admins',
    at: { admin: 40 },
  },
  {
    id: 'staff',
    icon: 'invite',
    title: ['人员与邀请', 'Staff and invitations'],
    page: 'manager/staff',
    at: { manager: 30 },
  },
  {
    id: 'invite',
    icon: 'invite',
    title: ['邀请家人或租户', 'Invite family or tenant'],
    page: 'owner/household',
    at: { household: 60 },
    asks: 'people.household',
  },
]
