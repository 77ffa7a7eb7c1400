import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { RailGroup, RailLink, RailProps } from './rail-props'
import { keep, kept } from './storage'

const TABS = '/pages/'
/** How many pages lie on each other before one takes another's place: each of them is kept, and asks. */
const DEEPEST = 6

const hashNow = () => window.location.hash.replace(/^#/, '')
/** Where the app is; it moves without telling the browser. */
function useAddress(): string {
  const [address, setAddress] = useState(hashNow)
  useEffect(() => {
    const moved = () => setAddress(hashNow())
    Taro.eventCenter.on('__afterTaroRouterChange', moved)
    window.addEventListener('popstate', moved)
    window.addEventListener('address', moved)
    return () => {
      Taro.eventCenter.off('__afterTaroRouterChange', moved)
      window.removeEventListener('popstate', moved)
      window.removeEventListener('address', moved)
    }
  }, [])
  return address
}
/** The link to this page; the one that names the part that is shown comes before the one that names none. */
function linkTo(address: string, links: readonly RailLink[]): RailLink | undefined {
  const [page, asked] = address.split('?')
  const known = new URLSearchParams(asked)
  const fits = links.filter(({ url }) => {
    const [path, facts] = url.split('?')
    return path === page && [...new URLSearchParams(facts)].every(([name, value]) => known.get(name) === value)
  })
  return fits.sort((a, b) => b.url.length - a.url.length)[0] ?? links.find(({ url }) => url.split('?')[0] === page)
}
function lead(url: string): void {
  if (url.startsWith(TABS)) return void Taro.switchTab({ url })
  if (hashNow() === url) return
  void (Taro.getCurrentPages().length >= DEEPEST ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }))
}

/** What stands beside every page of a workplace in a wide window: links, so that one may open in another tab. */
export function Rail({ name, hats, groups, folded, fold, largeType }: RailProps) {
  const address = useAddress()
  const links = groups.flatMap(group => group.links)
  const last = useRef<string>(undefined)
  const here = linkTo(address, links)
  if (here) last.current = here.id
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    const root = document.documentElement
    root.classList.add('with-rail')
    root.classList.toggle('with-rail--folded', folded)
    root.classList.toggle('with-rail--large', largeType)
    return () => root.classList.remove('with-rail', 'with-rail--folded', 'with-rail--large')
  }, [folded, largeType])
  useEffect(() => {
    if (nav.current) nav.current.scrollTop = kept<number>('railTop') ?? 0
  }, [])
  useEffect(() => {
    document.getElementById(`rail-${here?.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [here?.id])
  return (
    <nav
      ref={nav}
      className="rail"
      aria-label={name}
      onScroll={({ currentTarget }) => keep('railTop', Math.round(currentTarget.scrollTop))}
    >
      <div className="rail__head">
        <Hats {...hats} />
        <button
          type="button"
          id="rail-fold"
          className="rail__fold"
          aria-label={fold.name}
          aria-expanded={!folded}
          onClick={fold.press}
        >
          <span className="icon icon--list" />
        </button>
      </div>
      {groups.map(group => (
        <Links key={group.links[0]?.id} group={group} here={here?.id} last={last.current} />
      ))}
    </nav>
  )
}

function Hats({ name, worn, choices, wear }: RailProps['hats']) {
  if (choices.length < 2) return <span className="rail__where">{choices[0]?.label}</span>
  return (
    <select
      id="rail-hat"
      className="rail__where rail__hat"
      aria-label={name}
      value={worn}
      onChange={({ target }) => wear(target.value)}
    >
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

function Links({ group, here, last }: { group: RailGroup; here: string | undefined; last: string | undefined }) {
  return (
    <div className="rail__group">
      {group.title && <div className="rail__title">{group.title}</div>}
      {group.links.map(({ id, icon, name, url, count }) => (
        <a
          key={id}
          id={`rail-${id}`}
          className={`rail__link ${id === last ? 'rail__link--on' : ''}`}
          href={`#${url}`}
          title={name}
          aria-label={count ? `${name}, ${count.said}` : name}
          {...(id === here && { 'aria-current': 'page' as const })}
          onClick={event => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return
            event.preventDefault()
            lead(url)
          }}
        >
          <span className={`icon icon--${icon}`} />
          <span className="rail__name">{name}</span>
          {count && <span className={`rail__count ${count.burns ? 'rail__count--burns' : ''}`}>{count.text}</span>}
        </a>
      ))}
    </div>
  )
}
