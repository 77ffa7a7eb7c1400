import * as z from 'zod/mini'

z.config({ jitless: true })

const Settings = z.object({
  /** 32 bytes, base64: seals the secrets kept in the database. */
  ANJU_MASTER_KEY: z.string().check(z.minLength(40)),
  ANJU_WX_APPID: z.string().check(z.minLength(1)),
  ANJU_WX_SECRET: z.string().check(z.minLength(1)),
  ANJU_WECHAT_URL: z._default(z.url(), 'https://api.weixin.qq.com'),
  ANJU_WECOM_URL: z._default(z.url(), 'https://qyapi.weixin.qq.com'),
  /** Where the public finds us, without a slash at the end: codes on papers and contractors' links lead there. */
  ANJU_PUBLIC_URL: z.optional(z.url()),
  ANJU_BOOTSTRAP_CODE: z.optional(z.string()),
  /** Subscribe-message templates, `event=templateId,…`. */
  ANJU_WX_TEMPLATES: z._default(z.string(), ''),
  /** WeCom robot keys, `estateCode:queue=key,…`. */
  ANJU_WECOM_ROBOTS: z._default(z.string(), ''),
  /** WeChat Pay. The accounts' keys are sealed in the database. */
  ANJU_WXPAY_URL: z._default(z.url(), 'https://api.mch.weixin.qq.com'),
  /** Where callbacks arrive; the account's name and the kind follow as last segments. */
  ANJU_WXPAY_NOTIFY_URL: z.optional(z.url()),
})
type Settings = z.output<typeof Settings>

let parsed: Settings | undefined
/** The door's settings, parsed once; a missing one stops the door with its name. */
export function settings(): Settings {
  if (parsed) return parsed
  const result = Settings.safeParse(process.env)
  if (!result.success) {
    throw new Error(`Setting ${result.error.issues.map(issue => issue.path.join('.')).join(', ')} is missing or wrong`)
  }
  parsed = result.data
  return parsed
}

/** `a=x,b=y` as a table. */
export const table = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split(',')
      .filter(Boolean)
      .map(pair => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  )
