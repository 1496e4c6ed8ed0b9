(() => {
  // Streamlit finds its server by trying every folder of the address; all pages lie beside each other, so it is known.
  window.__streamlit = { BACKEND_BASE_URL: new URL("./", location.href).href }

  // The short codes of a language, as on the command line, are understood in an address as well.
  const query = new URLSearchParams(location.search)
  const called = { zh: "中文", en: "English" }[query.get("lang")]
  if (called) {
    query.set("lang", called)
    history.replaceState(history.state, "", location.pathname + "?" + query)
  }

  // For "since your last visit": the day of the visit before and that of this one, in the city's time, in this browser alone.
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date())
  const [, last] = (/(?:^|; )visits=([\d-]*_[\d-]*)/.exec(document.cookie)?.[1] ?? "_").split("_")
  if (last !== today) {
    const secure = location.protocol === "https:" ? "; Secure" : ""
    document.cookie = `visits=${last}_${today}; Path=${new URL("./", location.href).pathname}; Max-Age=34560000; SameSite=Lax${secure}`
  }

  // The language of the document follows the address.
  const tell = () => {
    const english = new URLSearchParams(location.search).get("lang") === "English"
    document.documentElement.lang = english ? "en" : "zh-CN"
  }

  // A link to another page with parameters is one step in the history: Streamlit pushes the new parameters onto the old
  // page first and the new page after that, so the first push only replaces, and is taken back before the second. What
  // a page writes into its own address replaces as well, like the choices bound to it; the next act of the person is another step.
  const push = history.pushState.bind(history)
  const replace = history.replaceState.bind(history)
  let act = 0
  let left = { act: -1 }
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => { act += 1 }, true)
  history.pushState = (state, title, address) => {
    if (new URL(address, location.href).pathname === location.pathname) {
      if (left.act !== act) left = { act, address: location.href }
      replace(state, title, address)
    } else {
      if (left.act === act) replace(state, title, left.address)
      push(state, title, address)
    }
    tell()
  }
  history.replaceState = (state, title, address) => {
    replace(state, title, address)
    tell()
  }
  addEventListener("popstate", () => {
    act += 1
    tell()
  })

  // A link inside a text of ours leads on like one of the menu: to load the document anew would end the visit.
  addEventListener("click", event => {
    const link = event.target instanceof Element && event.target.closest("a.inside")
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    push(null, "", link.href) // a step of its own on the same page too: from a form back to the list it was opened from
    dispatchEvent(new PopStateEvent("popstate"))
  })

  // A link of Streamlit's own to the page it stands on changes the page and leaves the address as it was; it is followed like
  // one of ours, and what holds on every page stays in the address.
  addEventListener("click", event => {
    const link = event.target instanceof Element && event.target.closest("[data-testid=stPageLink] a")
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const to = new URL(link.getAttribute("href"), new URL("./", location.href)) // the first page's name is the empty one
    if (to.pathname !== location.pathname) return
    const here = new URLSearchParams(location.search)
    for (const name of ["lang", "on", "known"]) {
      if (here.has(name) && !to.searchParams.has(name)) to.searchParams.set(name, here.get(name))
    }
    event.preventDefault()
    event.stopPropagation()
    push(null, "", to.href)
    dispatchEvent(new PopStateEvent("popstate"))
    makeWay(link)
  }, true)

  // On a phone the sidebar covers the page: a link in it, of the menu or of what was found, makes way for where it leads.
  const makeWay = link => {
    if (link.closest("[data-testid=stSidebar]") && innerWidth < 768) document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click()
  }
  addEventListener("click", event => {
    const link = event.target instanceof Element && event.target.closest("a")
    if (link) makeWay(link)
  })

  // What became of a press is seen by whoever pressed, also where it comes up just below the window's edge.
  let pressed = -Infinity
  addEventListener("click", event => {
    if (event.target instanceof Element && event.target.closest("[data-testid=stMain] button")) pressed = performance.now()
  }, true)
  new MutationObserver(changes => {
    if (performance.now() - pressed > 5000) return
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        const told = node instanceof Element && (node.closest("[data-testid=stAlert]") ?? node.querySelector("[data-testid=stAlert]"))
        if (told && told.closest("[data-testid=stMain]")) told.scrollIntoView({ block: "nearest" })
      }
    }
  }).observe(document.documentElement, { childList: true, subtree: true })
  tell()
})()
