(() => {
  // One picture alone: Esc leads back to its page, and where the address asks to save it that is done as soon as it is drawn.
  // The button of a picture on its page saves the same one: composed for a sheet of 16:9, not for the width of a phone.
  addEventListener("keydown", event => {
    if (event.key === "Escape") document.querySelector(".st-key-screen_back a")?.click()
  })
  addEventListener("click", event => {
    const camera = event.target instanceof Element && event.target.closest("[class*=st-key-paper] .modebar-btn")
    const saved = camera && camera.closest("[class*=st-key-paper]").querySelector("a[href*='save=png']")
    if (!saved) return
    event.preventDefault()
    event.stopPropagation()
    saved.click()
  }, true)
  new MutationObserver(() => {
    if (!location.search.includes("save=png") || !document.querySelector(".st-key-screen .main-svg .xy")) return
    const camera = document.querySelector(".st-key-screen .modebar-btn")
    if (!camera) return
    const query = new URLSearchParams(location.search)
    query.delete("save")
    history.replaceState(history.state, "", location.pathname + "?" + query)
    camera.dispatchEvent(new MouseEvent("click", { bubbles: true }))
  }).observe(document.documentElement, { childList: true, subtree: true })
})()
