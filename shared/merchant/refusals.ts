import { no, type Sentence } from '../sentence'

/** Refusals of the accounts at WeChat Pay. */
export const merchantRefusals = {
  'merchant.private_key': no(
    400,
    '商户私钥读不出：须为 apiclient_key.pem 的全文，RSA 2048 位以上',
    'The private key cannot be read: paste all of apiclient_key.pem, RSA of at least 2048 bits',
  ),
  'merchant.public_key': no(
    400,
    '微信支付公钥读不出：须为 pub_key.pem 的全文，RSA 2048 位以上',
    'The public key cannot be read: paste all of pub_key.pem, RSA of at least 2048 bits',
  ),
  'merchant.same_pair': no(
    400,
    '微信支付公钥与商户私钥是同一对，请填微信支付的公钥',
    'That is the public half of your own key; WeChat Pay’s public key is needed',
  ),
  'merchant.v3_key': no(400, 'APIv3 密钥须为 32 位', 'The APIv3 key has 32 characters'),
  'merchant.taken': no(
    409,
    '商户号 {mchid} 已用于另一小区；一个商户号只服务一个小区',
    'Merchant {mchid} already serves another estate; each estate has its own',
  ),
  'merchant.not_waiting': no(409, '没有待批准的商户密钥，请刷新', 'No keys wait for approval; please refresh'),
  'merchant.not_accepted': no(
    409,
    '微信支付没有认可这组密钥，请管理员核对后重新提交，或稍后再试',
    'WeChat Pay has not accepted these keys; have the administrator check them, or try again shortly',
    true,
  ),
} as const satisfies Record<string, Sentence>
