/**
 * Runs in the browser, only here: WeChat's own payment sheet, which in life opens on the phone that scanned the code.
 * It appears while a page shows a code to pay (`data-prepay` names the prepaid order) and tells the simulator.
 */
export const PAY_SHEET = `(() => {
  const style = document.createElement('style')
  style.textContent = '#local-pay{position:fixed;right:12px;top:62px;z-index:99998;width:250px;padding:14px;border-radius:14px;background:#fff;color:#0f172a;box-shadow:0 4px 24px #0005;font:14px/1.45 system-ui}#local-pay b{display:block;margin-bottom:2px}#local-pay small{color:#64748b;display:block;margin-bottom:10px;overflow-wrap:anywhere}#local-pay button{min-height:40px;border:0;border-radius:10px;padding:0 14px;font:inherit}#local-pay-pay{background:#07c160;color:#fff;margin-right:8px}#local-pay-cancel{background:#e2e8f0;color:#0f172a}'
  document.head.append(style)
  let shown = null; let dismissed = null
  const close = () => { document.getElementById('local-pay')?.remove(); shown = null }
  const button = (id, text, onclick) => Object.assign(document.createElement('button'), { id, textContent: text, onclick })
  const open = prepayId => {
    close(); shown = prepayId
    const box = document.createElement('div'); box.id = 'local-pay'
    const title = document.createElement('b'); title.textContent = '微信支付（本地）WeChat Pay (local)'
    const said = document.createElement('small'); said.textContent = prepayId
    const pay = button('local-pay-pay', '付款 Pay', async () => {
      pay.disabled = true
      const reply = await fetch('/local/wxpay/pay', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ prepayId }) })
      const answer = await reply.json()
      if (reply.ok && answer.tradeState) { dismissed = prepayId; return close() }
      said.textContent = answer.message || answer.error || JSON.stringify(answer); pay.disabled = false
    })
    const cancel = button('local-pay-cancel', '取消 Cancel', () => { dismissed = prepayId; close() })
    box.append(title, said, pay, cancel); document.body.append(box)
  }
  setInterval(() => {
    const code = document.querySelector('.taro_page:not(.taro_page_shade) [data-prepay]')
    const prepayId = code?.getAttribute('data-prepay')?.replace(/^prepay_id=/, '')
    if (!prepayId) { if (shown) close(); dismissed = null; return }
    if (prepayId !== shown && prepayId !== dismissed) open(prepayId)
  }, 300)
})()
`
