import { createHash } from 'node:crypto'
import type { SealCheck } from '../../shared/inspection/contract'
import { yuanFromFen } from '../../shared/payment/yuan'
import type { ReceiptCheck } from '../../shared/receipt/contract'
import type { Language } from '../../shared/sentence'

/** Works out a file's SHA-256 in the browser: the file stays where it is. */
const SCRIPT = `const file=document.getElementById('file');if(file&&window.crypto&&crypto.subtle){file.hidden=false;
document.getElementById('pick').hidden=false;file.addEventListener('change',async()=>{const one=file.files[0];if(!one)return;
const sum=await crypto.subtle.digest('SHA-256',await one.arrayBuffer());
document.getElementById('hash').value=[...new Uint8Array(sum)].map(b=>b.toString(16).padStart(2,'0')).join('');
document.getElementById('check').submit()})}`
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`
const STYLE = `body{font:16px/1.6 system-ui,"PingFang SC","Noto Sans SC","Microsoft YaHei",sans-serif;background:#f4f6f7;color:#1b2b30;margin:0}
main{max-width:560px;margin:0 auto;padding:24px 20px 48px}h1{font-size:22px;margin:8px 0 20px;color:#0e5a5e}
section{background:#fff;border-radius:14px;padding:18px 20px;margin:0 0 16px}.ok,.no{border-left:6px solid #0e7a5e}
.no{border-color:#c02b2b}.ok b,.no b{font-size:19px}.no b{color:#c02b2b}dl{display:grid;grid-template-columns:auto 1fr;gap:6px 18px;margin:14px 0 0}
dt{color:#5b6b73}dd{margin:0;text-align:right;overflow-wrap:anywhere}label{display:block;margin:0 0 6px;color:#5b6b73}
input{box-sizing:border-box;width:100%;min-height:48px;font:inherit;padding:8px 12px;border:1px solid #c9d3d6;border-radius:10px;background:#fff;color:inherit}
button{margin-top:12px;width:100%;min-height:48px;font:inherit;font-weight:600;border:0;border-radius:10px;background:#0e5a5e;color:#fff}
small{color:#5b6b73;display:block;margin-top:10px}[hidden]{display:none}
@media(prefers-color-scheme:dark){body{background:#12191d;color:#e5edf0}section,input{background:#1b2429}h1{color:#63c7c1}dt,label,small{color:#93a4ac}input{border-color:#3a474e}.no b{color:#ff8b80}}`

const WORDS = {
  zh: {
    title: '文件核验',
    code: '验证码',
    hint: '印在收据或验收表上，20 位字母和数字',
    check: '核验',
    again: '核验另一份',
    ours: '由我们开具',
    states: {
      valid: '收据有效',
      partly_reversed: '收据有效，部分已退款',
      reversed: '收据已被冲销',
      void: '收据已作废',
    },
    takenBack: '已退款',
    same: '此文件就是封存的原件',
    different: '此文件不是封存的原件',
    broken: '留存的记录与封存时不一致，请联系物业',
    pick: '选择 PDF 文件（只在您的设备上计算，不会上传）',
    typed: '或输入文件的 SHA-256，或表上的内容指纹',
    estate: '小区',
    house: '房号',
    outcome: '结论',
    accepted: '接收房屋',
    refused: '拒绝收楼',
    sealedAt: '封存时间',
    addenda: '封存后的补充',
    amount: '金额',
    date: '日期',
    number: '编号',
    method: '方式',
    methods: { CASH: '现金', BANK: '银行', POS: '刷卡', WECHAT: '微信支付' },
    privacy: '本页不显示任何个人信息。',
    bad: '这不像我们的验证码，请核对后再输入',
    reversal: '红字收据（退款）',
    forms: { handover: '房屋验收表', reinspection: '房屋复验表' },
  },
  en: {
    title: 'Check a paper',
    code: 'Verification code',
    hint: 'Printed on the receipt or the form: 20 letters and digits',
    check: 'Check',
    again: 'Check another one',
    ours: 'Issued by us',
    states: {
      valid: 'The receipt is valid',
      partly_reversed: 'The receipt is valid; part of it was refunded',
      reversed: 'The receipt was reversed',
      void: 'The receipt is void',
    },
    takenBack: 'Refunded',
    same: 'This file is the sealed one',
    different: 'This file is not the sealed one',
    broken: 'Our record differs from what was sealed. Please contact the estate',
    pick: 'Choose the PDF (worked out on your device, nothing is uploaded)',
    typed: 'or enter the SHA-256 of the file, or the digest on the form',
    estate: 'Estate',
    house: 'House',
    outcome: 'Outcome',
    accepted: 'House accepted',
    refused: 'Acceptance refused',
    sealedAt: 'Sealed at',
    addenda: 'Addenda since',
    amount: 'Amount',
    date: 'Date',
    number: 'No.',
    method: 'Paid by',
    methods: { CASH: 'Cash', BANK: 'Bank', POS: 'Card', WECHAT: 'WeChat Pay' },
    privacy: 'This page shows no personal data.',
    bad: 'This does not look like a code of ours; please compare it with the paper',
    reversal: 'Reversal receipt (refund)',
    forms: { handover: 'House acceptance form', reinspection: 'Re-inspection form' },
  },
}
type Words = (typeof WORDS)['zh']
const escaped = (text: string): string => text.replace(/[&<>"']/g, one => `&#${one.charCodeAt(0)};`)
const minuteOf = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
const facts = (pairs: [string, string][]): string =>
  `<dl>${pairs.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`
const verdict = (good: boolean, text: string, below: string): string =>
  `<section class="${good ? 'ok' : 'no'}"><b>${good ? '✓' : '✕'} ${escaped(text)}</b>${below}</section>`

const askCode = (words: Words): string =>
  `<section><form action="/verify/" method="get"><label for="code">${words.code}</label><input id="code" name="code" autocomplete="off" autocapitalize="characters" required maxlength="40"><small>${words.hint}</small><button>${words.check}</button></form></section>`
const askFile = (words: Words, code: string): string =>
  `<section><form id="check" action="/verify/${code}" method="get"><label id="pick" for="file" hidden>${words.pick}</label><input id="file" type="file" accept="application/pdf" hidden><label for="hash" style="margin-top:14px">${words.typed}</label><input id="hash" name="hash" autocomplete="off" required minlength="43" maxlength="64" pattern="[0-9a-f]{64}|[A-Za-z0-9_\\-]{43}"><button>${words.check}</button></form></section>`

type Shown =
  | { what: 'ask' }
  | { what: 'refused'; message: string }
  | { what: 'bad' }
  | { what: 'seal'; code: string; check: SealCheck }
  | { what: 'receipt'; check: ReceiptCheck }

const yuan = (fen: number): string => `¥ ${yuanFromFen(fen)}`
function receiptOf(check: ReceiptCheck, words: Words): string {
  const about = facts([
    [words.number, check.number],
    [words.amount, yuan(check.amountFen)],
    ...(check.reversedFen > 0 ? [[words.takenBack, yuan(check.reversedFen)] as [string, string]] : []),
    [words.date, minuteOf(check.settledAt).slice(0, 10)],
    [words.method, words.methods[check.method]],
    [words.estate, check.estateName],
    [words.house, check.houses.join('、')],
  ])
  const text = check.kind === 'reversal' && check.state === 'valid' ? words.reversal : words.states[check.state]
  return verdict(check.state === 'valid' || check.state === 'partly_reversed', text, about)
}

function bodyOf(shown: Shown, words: Words): string {
  const again = `<p><a href="/verify/">${words.again}</a></p>`
  switch (shown.what) {
    case 'ask':
      return askCode(words)
    case 'bad':
      return verdict(false, words.bad, '') + askCode(words)
    case 'refused':
      return verdict(false, shown.message, '') + askCode(words)
    case 'receipt':
      return receiptOf(shown.check, words) + again
    case 'seal': {
      const { check, code } = shown
      const text = !check.intact
        ? words.broken
        : check.same === null
          ? `${words.forms[check.kind]} · ${words.ours}`
          : check.same
            ? words.same
            : words.different
      const about = facts([
        [words.estate, check.estateName],
        [words.house, check.house],
        [words.outcome, check.outcome === 'accepted' ? words.accepted : words.refused],
        [words.sealedAt, minuteOf(check.sealedAt)],
        ...(check.addenda > 0 ? [[words.addenda, String(check.addenda)] as [string, string]] : []),
      ])
      return verdict(check.intact && check.same !== false, text, about) + askFile(words, code) + again
    }
  }
}

/** The public page as HTML with a policy that lets nothing else in. */
export function verifyPage(shown: Shown, language: Language, status = 200) {
  const words = WORDS[language]
  const html = `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${words.title}</title><style>${STYLE}</style></head><body><main><h1>${words.title}</h1>${bodyOf(shown, words)}<small>${words.privacy}</small></main><script>${SCRIPT}</script></body></html>`
  return {
    statusCode: status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
    body: html,
  }
}
