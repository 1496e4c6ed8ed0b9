(() => {
  // Charts are drawn for the width of the screen. On paper they keep that drawing and take the width there is: a drawing
  // with a view box scales as a whole. Plotly knows nothing of it, so it is taken off again before Plotly draws anew.
  const charts = () => [...document.querySelectorAll(".js-plotly-plot .svg-container")]
  addEventListener("beforeprint", () => {
    for (const chart of charts()) {
      const { offsetWidth: wide, offsetHeight: high } = chart
      if (!wide || !high) continue
      chart.style.setProperty("--wide", `${wide}px`)
      chart.style.setProperty("--shape", `${wide} / ${high}`)
      for (const drawing of chart.querySelectorAll(".main-svg")) drawing.setAttribute("viewBox", `0 0 ${wide} ${high}`)
    }
    // What stands in the foot of every sheet: which page of which city, where it is to be found, and of which day.
    const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date())
    const quoted = text => `"${text.replace(/["\\\n]/g, " ")}"`
    let address = location.href
    try { address = decodeURI(address) } catch { /* a mistyped address is told as it is */ }
    document.documentElement.style.setProperty("--printed-title", quoted(document.title))
    document.documentElement.style.setProperty("--printed-address", quoted(`${address}  ·  ${day}`))
  })
  addEventListener("afterprint", () => {
    for (const chart of charts()) {
      for (const drawing of chart.querySelectorAll(".main-svg")) drawing.removeAttribute("viewBox")
    }
  })
})()
