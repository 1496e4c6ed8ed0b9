"""Finds by their boxes texts that are cut off, that lie on other texts, and a page that has to be scrolled sideways."""

from typing import Final

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as TooLong

# What is Streamlit's own, or looked at elsewhere; each with its reason.
LEFT_OUT: Final = {
    "[data-testid=stIconMaterial]": "the name of an icon, drawn as one sign by its font",
    "[data-testid=stDataFrame]": "cells are drawn on a canvas, which scrolls in itself; a cell opens by a click",
    ".js-plotly-plot": "texts of charts have a test of their own, on paper of every width",
    "[data-testid=stSelectbox] [role=combobox]": "Streamlit cuts a choice longer than its box; it is whole in the list that opens",
    "[data-testid=stFileUploaderDropzone]": "Streamlit draws its button over the end of the limits on a narrow screen",
    "[data-testid=stSidebar][data-collapsed=true]": "the menu folded away beside a narrow screen",
    "[data-testid=stTooltipContent]": "shown over the page on purpose, while one points at something",
}
PATIENCE: Final = 10_000.0  # milliseconds


def faults(page: Page) -> list[str]:
    """One sentence each: `cut: …`, `… lies on …`, `the page is … px wider than its window`."""
    found: list[str] = page.evaluate(_FIND, ", ".join(LEFT_OUT))
    return found


def lasting_faults(page: Page) -> list[str]:
    """Those that do not go away: charts and tables take their new width some frames after their window has."""
    try:
        page.wait_for_function(f"leftOut => ({_FIND})(leftOut).length === 0", arg=", ".join(LEFT_OUT), timeout=PATIENCE)
    except TooLong:
        return faults(page)
    return []


# A line's box is higher than its letters: the fifth above and below them may overlap.
_FIND = """leftOut => {
  const SLACK = 2, found = new Set(), lines = []
  const style = element => getComputedStyle(element)
  const short = text => text.trim().replace(/\\s+/g, " ").slice(0, 40)
  const clips = value => value === "hidden" || value === "clip"
  const scrolls = value => value === "auto" || value === "scroll"

  // What of a box can be seen; `cut` where an ancestor hides the rest for good and no title tells it.
  const seen = (element, box) => {
    let {left, right, top, bottom} = box, cut = false, titled = false
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      const css = style(at), frame = at.getBoundingClientRect()
      if (css.visibility === "hidden" || css.opacity === "0" || css.clipPath.startsWith("inset(50")) return null
      titled = titled || at.hasAttribute("title")
      if (at.tagName !== "BODY" && css.display !== "inline" && css.display !== "contents") {
        if (clips(css.overflowX) && frame.width <= 1) return null
        const wide = right > frame.right + SLACK || left < frame.left - SLACK
        const high = bottom - (bottom - top) / 5 > frame.bottom + SLACK || top + (bottom - top) / 5 < frame.top - SLACK
        cut = cut || !titled && (clips(css.overflowX) && wide || clips(css.overflowY) && high)
        if (css.overflowX !== "visible") { left = Math.max(left, frame.left); right = Math.min(right, frame.right) }
        if (css.overflowY !== "visible") { top = Math.max(top, frame.top); bottom = Math.min(bottom, frame.bottom) }
        if (right - left < 1 || bottom - top < 1)
          return cut && !scrolls(css.overflowX) && !scrolls(css.overflowY) && frame.width > 1 && frame.height > 1 ? {cut} : null
      }
      if (css.position === "fixed") break
    }
    return {left, right, top, bottom, cut}
  }

  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  while (walk.nextNode()) {
    const node = walk.currentNode, element = node.parentElement, said = short(node.nodeValue)
    if (!said || !element || element.closest("script, style, noscript, svg") || element.closest(leftOut)) continue
    range.selectNodeContents(node)
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue
      const line = seen(element, box)
      if (line === null) continue
      if (line.cut) found.add(`cut: ${said}`)
      // The menu on a phone and the banner of practice lie over the page, on ground of their own.
      if (line.right !== undefined) lines.push({...line, node, said, layer: element.closest("[data-testid=stSidebar], .st-key-practice")})
    }
  }
  const pen = document.createElement("canvas").getContext("2d")
  for (const input of document.querySelectorAll("input:not([type=checkbox], [type=radio], [type=file])")) {
    const said = input.value || input.placeholder, css = style(input)
    if (!said || input.closest(leftOut) || !input.checkVisibility() || input.clientWidth < 2) continue
    pen.font = css.font
    const room = input.clientWidth - parseFloat(css.paddingLeft) - parseFloat(css.paddingRight)
    if (pen.measureText(said).width > room + SLACK) found.add(`cut: ${short(said)}`)
  }

  lines.sort((one, other) => one.top - other.top)
  lines.forEach((one, index) => {
    const low = one.bottom - (one.bottom - one.top) / 5
    for (let at = index + 1; at < lines.length && lines[at].top < low; at++) {
      const other = lines[at]
      if (other.node === one.node || other.layer !== one.layer) continue
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const high = Math.min(low, other.bottom - (other.bottom - other.top) / 5) - (other.top + (other.bottom - other.top) / 5)
      if (wide > SLACK && high > SLACK) found.add(`${one.said} lies on ${other.said}`)
    }
  })

  for (const part of [document.documentElement, document.querySelector("[data-testid=stMain]")])
    if (part && part.scrollWidth > part.clientWidth + SLACK)
      found.add(`the page is ${part.scrollWidth - part.clientWidth} px wider than its window`)
  return [...found]
}"""
