/** The sample people: who they are in WeChat, and how they come into an estate. Their names stand in the workbooks too. */
export interface PersonPlan {
  openId: string
  name: string
  phone: string
  estate: 'hupan' | 'songlin'
  roles: string[]
  houses?: string[]
  guestOf?: { openId: string; house: number }
}
export const ESTATES = [
  { code: 'hupan', name: '湖畔安居苑', manager: { name: '何静怡', phone: '13900000001' } },
  { code: 'songlin', name: '松林小筑', manager: { name: '马文涛', phone: '13900000101' } },
] as const
const staff = (
  openId: string,
  name: string,
  phone: string,
  role: string,
  estate: PersonPlan['estate'] = 'hupan',
): PersonPlan => ({ openId, name, phone, estate, roles: [role] })

export const PEOPLE: PersonPlan[] = [
  {
    openId: 'wx_owner_lin',
    name: '林晓芸',
    phone: '13800000001',
    estate: 'hupan',
    roles: ['owner'],
    houses: ['3-2-501'],
  },
  {
    openId: 'wx_owner_zhou',
    name: '周建国',
    phone: '13800000002',
    estate: 'hupan',
    roles: ['owner'],
    houses: ['1-1-301', '2-1-1203'],
  },
  {
    openId: 'wx_owner_chen',
    name: '陈思远',
    phone: '13800000003',
    estate: 'hupan',
    roles: ['owner'],
    houses: ['2-2-802'],
  },
  {
    openId: 'wx_owner_tang',
    name: '唐思雨',
    phone: '13800000006',
    estate: 'hupan',
    roles: ['owner'],
    houses: ['3-1-901'],
  },
  {
    openId: 'wx_family_lin',
    name: '林子墨',
    phone: '13800000004',
    estate: 'hupan',
    roles: ['family'],
    guestOf: { openId: 'wx_owner_lin', house: 0 },
  },
  {
    openId: 'wx_tenant_wu',
    name: '吴佳宁',
    phone: '13800000005',
    estate: 'hupan',
    roles: ['tenant'],
    guestOf: { openId: 'wx_owner_zhou', house: 1 },
  },
  staff('wx_worker_zhao', '赵铁柱', '13900000011', 'worker'),
  staff('wx_worker_sun', '孙立军', '13900000012', 'worker'),
  staff('wx_clerk_li', '李梅', '13900000021', 'clerk'),
  staff('wx_cashier_qian', '钱小雨', '13900000031', 'cashier'),
  staff('wx_accountant_feng', '冯雅琴', '13900000032', 'accountant'),
  staff('wx_treasurer_xu', '徐国强', '13900000033', 'treasurer'),
  staff('wx_supervisor_wang', '王海燕', '13900000041', 'supervisor'),
  staff('wx_manager_he', '何静怡', '13900000001', 'manager'),
  staff('wx_admin', '安管理', '13900000099', 'admin'),
  {
    openId: 'wx_owner_gao',
    name: '高明',
    phone: '13800000101',
    estate: 'songlin',
    roles: ['owner'],
    houses: ['1-1-201'],
  },
  staff('wx_worker_luo', '罗大勇', '13900000111', 'worker', 'songlin'),
  staff('wx_manager_ma', '马文涛', '13900000101', 'manager', 'songlin'),
]
