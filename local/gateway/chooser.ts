/** Runs in the browser, only here: a corner button that signs in as one of the sample people. */
export const CHOOSER = `(() => {
  const style = document.createElement('style')
  style.textContent = '#local-chooser{position:fixed;left:8px;bottom:76px;z-index:99999;font:14px/1.4 system-ui}#local-chooser>button{border:0;border-radius:16px;padding:6px 12px;background:#0f172acc;color:#fff}#local-chooser ul{display:none;list-style:none;margin:0 0 6px;padding:8px;background:#fff;color:#0f172a;border-radius:12px;box-shadow:0 4px 24px #0004;max-height:60vh;overflow:auto;width:270px}#local-chooser.open ul{display:block}#local-chooser li button{display:block;width:100%;text-align:left;border:0;background:none;padding:8px;border-radius:8px;color:inherit;font:inherit}#local-chooser li button:hover{background:#e2e8f0}#local-chooser small{color:#64748b;display:block}'
  document.head.append(style)
  const box = document.createElement('div'); box.id = 'local-chooser'
  const list = document.createElement('ul'); const toggle = document.createElement('button')
  toggle.textContent = '试用身份 Sign in as…'; toggle.id = 'local-chooser-open'
  toggle.onclick = () => box.classList.toggle('open')
  box.append(list, toggle); document.body.append(box)
  fetch('/local/people').then(r => r.json()).then(people => {
    for (const [index, person] of people.entries()) {
      const button = document.createElement('button'); button.id = 'local-person-' + index
      button.textContent = person.name + ' · ' + person.roles.join(', ')
      const small = document.createElement('small')
      small.textContent = (person.estateName || '') + ' ' + person.houses.map(h => h.label).join('、')
      button.append(small)
      button.onclick = () => { localStorage.setItem('anju.token', person.token); location.hash = '#/pages/home/index'; location.reload() }
      const item = document.createElement('li'); item.append(button); list.append(item)
    }
    if (!localStorage.getItem('anju.token')) box.classList.add('open')
  })
})()
`
