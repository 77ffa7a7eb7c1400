import { no, type Sentence } from './sentence'

/** What every door may answer, whatever noun was asked. */
export const kernelRefusals = {
  internal: no(
    500,
    '出了点问题，我们已记录，请稍后再试',
    'Something broke on our side. It is logged; please try again shortly',
    true,
  ),
  'request.malformed': no(400, '提交的内容有误：{field}', 'Please check what you sent: {field}'),
  'request.too_large': no(413, '内容太大了，请分几次提交', 'That is too large; please send it in parts'),
  'request.unknown_operation': no(404, '没有这个操作', 'There is no such operation'),
  'request.reused': no(
    409,
    '这次提交已经处理过了，已为您打开原来的记录',
    'This form was already sent; here is what it made',
  ),
  'request.outdated': no(
    409,
    '他人刚保存过这些设置。您填的都还在，请看过对方的改动再保存',
    'Somebody else has saved these settings meanwhile. What you typed is still here; look at their change, then save',
  ),
  'request.busy': no(503, '操作的人太多，请稍候再试', 'Others are changing this right now; please try again', true),
  'storage.unavailable': no(
    503,
    '照片和文件暂时存取不了，请稍后再试；您填写的内容还在',
    'Photos and files cannot be reached right now; please try again shortly. What you entered is kept',
    true,
  ),
  'identity.missing': no(401, '请先登录', 'Please sign in first'),
  'identity.expired': no(401, '登录已失效，请重新登录', 'Your session has ended; please sign in again'),
  'access.denied': no(403, '您没有权限进行此操作', 'Your role does not allow this'),
} as const satisfies Record<string, Sentence>
