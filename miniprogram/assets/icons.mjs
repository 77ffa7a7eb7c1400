// Draws the mark, the tab icons (PNG, as WeChat takes them) and the icon sheet (masks, coloured by the text around them)
// from the SVG sources beside this file: `node miniprogram/assets/icons.mjs`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'

const here = import.meta.dirname
const out = path.join(here, '../src/assets')
mkdirSync(out, { recursive: true })
const png = (svg, width) => new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng()
const read = name => readFileSync(path.join(here, name), 'utf8')

writeFileSync(path.join(out, 'mark.png'), png(read('mark.svg'), 144))
for (const tab of ['home', 'inbox', 'me']) {
  const svg = read(`icons/${tab}.svg`)
  writeFileSync(path.join(out, `tab-${tab}.png`), png(svg.replaceAll('currentColor', '#5b6b73'), 81))
  writeFileSync(path.join(out, `tab-${tab}-on.png`), png(svg.replaceAll('currentColor', '#0e8a85'), 81))
}

const rules = readdirSync(path.join(here, 'icons'))
  .sort()
  .map(file => {
    const svg = read(`icons/${file}`)
      .replaceAll('currentColor', '#000')
      .replace(/\s*\n\s*/g, '')
    const url = `url(\n    "data:image/svg+xml,${svg.replaceAll('"', "'").replaceAll('#', '%23').replaceAll('<', '%3C').replaceAll('>', '%3E')}"\n  )`
    // Once: `.icon` gives it to both spellings of the mask.
    return `.icon--${file.replace('.svg', '')} {\n  --drawn: ${url};\n}`
  })
writeFileSync(path.join(here, '../src/ui/icons.scss'), `/* Drawn by assets/icons.mjs. */\n${rules.join('\n')}\n`)
