// Streamlit's own English words, said in the language of the document. The page brings them as {English: Chinese}.
(() => {
  const ATTRIBUTES = ["aria-label", "aria-valuetext", "placeholder", "title"]
  const escaped = text => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

  // Both directions, so that a switch to English brings the original back.
  const dictionary = pairs => {
    const exact = new Map(pairs.filter(([from]) => !from.includes("{")))
    const patterns = pairs.filter(([from]) => from.includes("{")).map(([from, to]) => {
      const [before, after] = from.split(/\{\w+\}/)
      return [new RegExp("^" + escaped(before) + "(.+)" + escaped(after) + "$"), to]
    })
    return text => {
      const trimmed = text.trim()
      if (exact.has(trimmed)) return text.replace(trimmed, exact.get(trimmed))
      for (const [pattern, to] of patterns) {
        const found = trimmed.match(pattern)
        if (found) return text.replace(trimmed, to.replace(/\{\w+\}/, () => found[1]))
      }
      return text
    }
  }
  const pairs = Object.entries(JSON.parse(document.getElementById("built-in-words").textContent))
  const toChinese = dictionary(pairs)
  const toEnglish = dictionary(pairs.map(([english, chinese]) => [chinese, english]))

  // Text that came from the catalog or from people is left alone: Streamlit draws it as Markdown, HTML, text or cells.
  const OTHERS = "svg, .stHtml, .stText, [role=gridcell], [data-testid=stMarkdownContainer]:not([data-testid=stFileUploader] *)"
  const own = element => !element.closest(OTHERS)
  const say = document.documentElement
  const translate = node => {
    const said = say.lang === "en" ? toEnglish : toChinese
    if (node.nodeType === Node.TEXT_NODE) {
      if (!node.parentElement || !own(node.parentElement)) return
      const text = said(node.nodeValue)
      if (text !== node.nodeValue) node.nodeValue = text
    } else if (node.nodeType === Node.ELEMENT_NODE && !node.closest("svg, script, style, .stHtml")) {
      for (const name of ATTRIBUTES) {
        const value = node.getAttribute(name)
        if (value && said(value) !== value) node.setAttribute(name, said(value))
      }
      node.childNodes.forEach(translate)
    }
  }
  new MutationObserver(changes => {
    for (const { type, target, addedNodes } of changes) {
      if (target === say) translate(document.body)
      else if (type === "childList") addedNodes.forEach(translate)
      else if (type === "characterData") translate(target)
      else if (own(target)) translate(target)
    }
  }).observe(say, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["lang", ...ATTRIBUTES],
  })
})()
