import { no, type Sentence } from '../sentence'

export const depositRefusals = {
  'deposit.not_found': no(404, '找不到这笔押金', 'This deposit was not found'),
  'deposit.wrong_state': no(
    409,
    '这笔押金已有人处理到下一步，请刷新',
    'Somebody has taken this deposit further already; please refresh',
  ),
  'deposit.not_your_step': no(403, '这一步由其他岗位办理', 'Another role takes this step'),
  'deposit.unpaid': no(409, '这笔押金还没有付清', 'This deposit has not been paid yet'),
  'deposit.is_paid': no(409, '这笔押金已经缴纳，请走退还流程', 'This deposit has been paid; it goes back by its chain'),
  'deposit.too_much': no(409, '最多可扣 {yuan} 元', 'At most {yuan} yuan can be kept back'),
  'deposit.not_allowed': no(409, '本小区不收装修押金', 'This estate takes no renovation deposits'),
  'deposit.over_cap': no(409, '装修押金最多 {yuan} 元', 'A renovation deposit is at most {yuan} yuan'),
  'deposit.declaration_needed': no(
    400,
    '收据遗失，请写明情况并承诺承担责任',
    'The receipt is lost: please write how, and that you answer for it',
  ),
  'deposit.attorney_needed': no(
    400,
    '收款人不是交款人，请拍下委托书',
    'The payee is not who paid: please take a photo of the power of attorney',
  ),
  'deposit.reference_needed': no(400, '请填写转账流水号', 'Please enter the number of the transfer'),
  'deposit.not_wechat': no(
    409,
    '这笔押金不能由微信原路退回，请用现金或转账',
    'WeChat Pay cannot give this deposit back the way it came; please pay in cash or by transfer',
  ),
  'deposit.not_arrived': no(
    409,
    '微信退款还没有到账，到账后再签收',
    'The refund by WeChat Pay has not arrived yet; sign once it has',
  ),
} as const satisfies Record<string, Sentence>
