import { appendFileSync, existsSync, readFileSync } from 'node:fs'

interface Sent {
  channel: 'subscribe' | 'wecom'
  to: string
  text: string
  templateId?: string
  page?: string
}

/** Everything the simulated vendors would have shown on a phone, newest last; kept across restarts. */
export class Outbox {
  private readonly messages: (Sent & { at: number })[]
  constructor(
    private readonly file: string,
    private readonly now: () => number,
  ) {
    this.messages = existsSync(file)
      ? readFileSync(file, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map(line => JSON.parse(line))
      : []
  }
  add(message: Sent): void {
    const kept = { ...message, at: this.now() }
    this.messages.push(kept)
    appendFileSync(this.file, `${JSON.stringify(kept)}\n`)
  }
  all(): (Sent & { at: number })[] {
    return this.messages
  }
  /** A page that shows what phones and group chats would show. */
  page(): string {
    const plainText = (text: string) => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
    const cards = [...this.messages]
      .reverse()
      .slice(0, 200)
      .map(
        one =>
          `<article><b>${one.channel === 'wecom' ? '企业微信群 WeCom' : '微信订阅消息 WeChat'}</b> <small>${plainText(one.to)} · ${new Date(one.at + 28_800_000).toISOString().slice(0, 16).replace('T', ' ')}</small><p>${plainText(one.text)}</p></article>`,
      )
    return `<!doctype html><meta charset="utf-8"><title>Outbox</title><meta name="viewport" content="width=device-width"><style>body{font:16px/1.5 system-ui;background:#f1f5f9;margin:24px auto;max-width:640px;padding:0 16px}article{background:#fff;border-radius:12px;padding:12px 16px;margin:12px 0;box-shadow:0 1px 3px #0002}small{color:#64748b}p{margin:4px 0 0}</style><h1>Outbox 发件箱</h1>${cards.join('') || '<p>还没有发出消息 Nothing sent yet</p>'}`
  }
}
