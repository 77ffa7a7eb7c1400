import { inWords, no, type Sentence, type Words } from '../sentence'
import type { DocumentKind, MoveInState, Step } from './schema'

const STATE: Words<MoveInState> = {
  open: ['办理中', 'under way'],
  refused: ['未接受', 'not accepted'],
  done: ['已完成', 'done'],
  cancelled: ['已取消', 'cancelled'],
}
const STEP: Words<Step> = {
  notice: ['收楼通知', 'handover notice'],
  appointment: ['预约时间', 'appointment'],
  identity: ['身份与资料', 'identity and papers'],
  covenant: ['管理规约与隐私说明', 'covenant and privacy notice'],
  charges: ['收楼清单与费用', 'handover list and fees'],
  inspection: ['陪同验房', 'inspection together'],
  meters: ['水电底数', 'opening readings'],
  keys: ['交接钥匙', 'keys'],
  archive: ['归档', 'archive'],
}
const DOCUMENT: Words<DocumentKind> = {
  ID: ['身份证', 'ID card'],
  CONTRACT: ['购房合同', 'purchase contract'],
  POWER_OF_ATTORNEY: ['授权委托书', 'power of attorney'],
}

export const moveInRefusals = {
  'movein.not_found': no(404, '找不到这次收楼', 'This move-in was not found'),
  'movein.running': no(409, '这套房屋的收楼正在办理', 'This house is already moving in'),
  'movein.wrong_state': inWords(
    no(409, '收楼现在是“{state}”，不能这样操作', 'The move-in is now “{state}”, so this is not possible'),
    { state: STATE },
  ),
  'movein.step_missing': inWords(no(409, '请先完成“{step}”这一步', 'The step “{step}” comes first'), { step: STEP }),
  'movein.owner_missing': no(400, '请填写业主{who}的到场情况', 'Please say whether the owner {who} is here'),
  'movein.absence_unexplained': no(
    400,
    '请写明{who}未到场的原因和后续安排',
    'Please say why {who} is absent and what follows',
  ),
  'movein.nobody_here': no(409, '业主或代办人须至少一人到场', 'At least one owner or proxy has to be here'),
  'movein.document_missing': inWords(no(409, '{who}还缺少证件：{what}', '{who} has not shown: {what}'), {
    what: DOCUMENT,
  }),
  'movein.proxy_unfit': no(
    409,
    '{who}的授权委托书缺失、过期或不是本房业主出具',
    'The power of attorney concerning {who} is missing, expired or not from an owner of this house',
  ),
  'movein.version_old': no(
    409,
    '管理规约或隐私说明已更新，请打开最新版本再确认',
    'The covenant or the privacy notice has a newer version; please open that one',
  ),
  'movein.signer_missing': no(409, '{who}还没有签名', '{who} has not signed yet'),
  'movein.not_owner': no(403, '只有业主本人可以确认规约', 'Only an owner accepts the covenant'),
  'movein.signs_nothing': no(409, '没有等待{who}补签的内容', 'Nothing waits for the signature of {who}'),
  'movein.all_billed': no(409, '清单项目都已出账，或正在出账', 'Every line is billed, or being billed'),
  'movein.charge_unknown': no(409, '收楼清单没有这一项：{charge}', 'The handover list has no such line: {charge}'),
  'movein.charged': no(409, '收楼清单已经转给收费', 'The handover list has already been sent to the cashier'),
  'movein.form_open': no(409, '验收表尚未封存', 'The acceptance form is not sealed yet'),
  'movein.metered': no(409, '底数已经登记过了', 'The opening readings are already registered'),
  'movein.no_meters': no(409, '验收表没有抄表记录，请补充说明原因', 'The form has no meter readings; please say why'),
  'movein.meter_elsewhere': no(409, '表号 {meter} 登记在别的房屋', 'Meter {meter} is registered to another house'),
  'movein.defects_open': no(
    409,
    '按规定还有 {count} 项缺陷未整改，暂不能交钥匙',
    'By the estate’s policy keys wait for {count} open defects',
  ),
  'movein.key_elsewhere': no(409, '这串钥匙不属于这套房屋', 'These keys do not belong to this house'),
  'movein.keys_gone': no(409, '钥匙已经交付，不能撤回', 'The keys have already been handed over'),
} as const satisfies Record<string, Sentence>
