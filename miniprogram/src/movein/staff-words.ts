import type { Words } from '../ui/say'

/** Words of `movein` that only staff read: Chinese, then English. */
export const moveinStaffWords = {
  'rules.covenantVersion': ['《管理规约》版本', 'Version of the covenant'],
  'rules.covenantText': ['《管理规约》全文', 'Text of the covenant'],
  'rules.privacyVersion': ['《隐私说明》版本', 'Version of the privacy notice'],
  'rules.privacyText': ['《隐私说明》全文', 'Text of the privacy notice'],
  'rules.textHint': [
    '业主签署前可以阅读；留空表示纸质文本在服务中心',
    'Owners read it before they sign; empty: it lies on paper at the desk',
  ],
  'rules.versionSame': [
    '文本改了而版本号没变：已签署的业主接受的是旧文本。请同时更改版本号。',
    'The text changed and its version did not: whoever signed accepted the old text. Please change the version too.',
  ],
  'rules.keyPolicy': ['缺陷未整改时，钥匙可以交吗', 'Keys while defects are open'],
  'rules.keyPolicy.always': ['可以交', 'Handed over'],
  'rules.keyPolicy.unless_critical': ['没有严重缺陷时', 'Unless one is critical'],
  'rules.keyPolicy.none_open': ['全部整改后', 'Only once all are fixed'],
  'rules.keyPolicy.always.why': ['有未整改的缺陷也可以交接钥匙。', 'Keys are handed over although defects are open.'],
  'rules.keyPolicy.unless_critical.why': [
    '有“严重”缺陷未整改时不交钥匙，其余不影响。',
    'A critical defect holds the keys back; others do not.',
  ],
  'rules.keyPolicy.none_open.why': [
    '所有缺陷复验通过后才交钥匙。',
    'Keys wait until every defect has passed its re-inspection.',
  ],
  'rules.charges': ['收楼清单', 'Handover list'],
  'rules.chargesNext': ['加入收楼时要收的费用和押金。', 'Add the fees and deposits of a move-in.'],
  'rules.addLine': ['加一项', 'Add a line'],
  'rules.line': ['清单项目', 'Line'],
  'rules.lineKind': ['这是', 'This is'],
  'rules.lineKind.fee': ['费用', 'a fee'],
  'rules.lineKind.deposit': ['押金（可退）', 'a deposit, returned'],
  'rules.nameZh': ['名称（中文）', 'Name in Chinese'],
  'rules.nameEn': ['名称（英文）', 'Name in English'],
  'rules.lineItem': ['收费项目', 'Item'],
  'rules.lineItemHint': ['金额来自已审批的价格，这里不填。', 'The amount comes from the approved price.'],
  'rules.quantity': ['数量', 'Quantity'],
  'rules.amount': ['金额（元）', 'Amount (¥)'],
  'rules.lineWrong': [
    '请检查：中英文名称都要填，数量或金额须是数字',
    'Please check: both names, and a number as quantity or amount',
  ],
  'rules.lineKeep': ['确定', 'Keep this line'],
  'rules.moveInStay': [
    '只影响以后办理的步骤；已签署的版本、已转的费用不变。',
    'Counts for steps from now on; versions that were signed and fees that were passed on stay.',
  ],
  'rules.moveInSaved': ['收楼规则已保存', 'The rules of moving in are saved'],
} satisfies Words
