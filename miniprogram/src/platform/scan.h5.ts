export const canScan = false
export const scan = async (): Promise<string | null> => null

/** The text as a code to scan: an SVG that needs no network. */
export async function drawCode(text: string): Promise<string> {
  const { create } = await import(/* webpackChunkName: "code" */ 'qrcode')
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  let path = ''
  for (let y = 0; y < modules.size; y += 1)
    for (let x = 0; x < modules.size; x += 1) if (modules.get(y, x)) path += `M${x + 2} ${y + 2}h1v1h-1z`
  const side = modules.size + 4
  return `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`,
  )}`
}
