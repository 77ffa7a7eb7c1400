import type { Words } from '../ui/say'

/** Words of `estate` that only staff read: Chinese, then English. */
export const estateStaffWords = {
  'estate.title': ['小区', 'Estates'],
  'estate.create': ['新建小区', 'New estate'],
  'estate.name': ['小区名称', 'Name'],
  'estate.nameHint': ['例如 湖畔花园', 'For example Lakeside Garden'],
  'estate.code': ['代码', 'Code'],
  'estate.codeHint': ['小写字母和数字，例如 hupan', 'Lower-case letters and digits, for example hupan'],
  'estate.managerName': ['经理姓名', 'Manager’s name'],
  'estate.managerPhone': ['经理手机号', 'Manager’s mobile number'],
  'estate.created': [
    '已建立，经理用该手机号登录后即可接受邀请',
    'Created. The manager accepts after signing in with that number',
  ],
  'import.title': ['导入工作簿', 'Import a workbook'],
  'import.how': [
    '工作簿含楼栋、房屋、公共地点、住户、员工五张表（也可用英文名），列名所在的行会自动找到。先检查，没有问题才能发布；发布要么全部生效，要么全不生效。再次导入同一文件不会改变任何内容，历史记录不受影响；登记册不再列出的人不会自动失去权限，会列在“房屋认领审核”页等待处理。',
    'The workbook has the sheets buildings, houses, places, residents and staff; the row that names the columns is found by itself. Check it first; only a workbook without problems can be published, and then all of it or nothing. The same file again changes nothing and no history is touched; whoever the register no longer lists keeps access until the desk settles it on the page of claims.',
  ],
  'import.publish': ['发布', 'Publish'],
  'import.counts': ['读到的内容', 'What it holds'],
  'import.count.house': ['房屋', 'Houses'],
  'import.count.public': ['公共部位', 'Public places'],
  'import.count.resident': ['住户', 'Residents'],
  'import.count.leaving': ['不再登记的住户', 'Residents no longer named'],
  'import.count.staff': ['员工（待经理批准）', 'Staff (a manager approves each)'],
  'office.pick': ['选择住户', 'Choose a household'],
  'office.house': ['房屋', 'House'],
  'office.otherHouse': ['换一户', 'Another house'],
  'office.search': [
    '房号、住户姓名或拼音首字母、电话后四位',
    'House number, a resident’s name or initials, last four of a phone',
  ],
  'office.noHouse': ['没有找到这户', 'No such house'],
  'office.noHouseNext': [
    '房号写法是 楼栋-单元-房间，例如 3-2-501；也可以输入住户姓名或电话后四位。',
    'Write building-entrance-room, for example 3-2-501; or a resident’s name, or the last four of a phone.',
  ],
  'plan.building': ['{n} 栋', 'Building {n}'],
  'plan.noBuilding': ['其他', 'Elsewhere'],
  'field.manager': ['经理姓名和手机号', 'manager’s name and mobile number'],
} satisfies Words
