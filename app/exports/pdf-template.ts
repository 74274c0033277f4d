/**
 * How a document looks as PDF, for Typst. What people wrote reaches it as data only, so that nothing of it is ever read
 * as a command.
 */
export const pdfTemplate = String.raw`
#let given = json(bytes(sys.inputs.document))
#let ink = rgb("#0b0c0c")
#let quiet = rgb("#484949")
#let border = rgb("#b1b4b6")

#set document(title: given.title, description: given.subject, date: none)
#set text(font: given.font, fallback: false, size: 10pt, fill: ink, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.62em, spacing: 1em, justify: false)
#set page(
  paper: "a4",
  margin: (x: 2cm, top: 2.2cm, bottom: 2.2cm),
  header: if given.marking != none { align(center, text(size: 9pt, weight: "bold", given.marking)) },
  footer: context align(center, text(
    size: 9pt,
    "Page " + str(counter(page).get().first()) + " of " + str(counter(page).final().first()),
  )),
)
#set list(marker: "•", indent: 0.2em, body-indent: 0.6em, spacing: 0.7em)

#show heading: set block(above: 1.5em, below: 0.8em, sticky: true)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 1): set block(above: 0pt, below: 1em)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 2): set block(above: 2em, below: 0.9em)
#show heading.where(level: 3): set text(size: 12pt)
#show heading.where(level: 4): set text(size: 10pt)
#show link: set text(fill: rgb("#1a65a6"))
#show link: underline
#show outline.entry: set text(fill: ink)
#show figure: set block(breakable: true)
#show figure.caption: it => block(below: 0.8em, sticky: true, width: 100%, align(left, strong(it.body)))
#show quote.where(block: true): it => block(
  inset: (left: 1em, y: 0.2em),
  stroke: (left: 3pt + rgb("#858686")),
  above: 1.2em,
  below: 1.4em,
  {
    it.body
    block(above: 0.6em, text(size: 9pt, fill: quiet, it.attribution))
  },
)

#let lines(words) = words.split("\n").join(linebreak())

#let run(it) = {
  let body = lines(it.text)
  if it.change == "removed" { body = strike(text(fill: rgb("#982828"), body)) }
  if it.change == "added" { body = text(fill: rgb("#0b5c3e"), weight: "bold", body) }
  if it.href == none { body } else if it.href.starts-with("#") { link(label(it.href.slice(1)), body) } else {
    link(it.href, body)
  }
}

#let line(runs) = runs.map(run).join()

#let grid(it) = figure(
  kind: table,
  supplement: none,
  numbering: none,
  caption: figure.caption(position: top, it.caption),
  {
    set text(size: 8.5pt, hyphenate: true)
    table(
      columns: it.shares.map(share => share * 1fr),
      align: (column, row) => if it.columns.at(column).isNumber { right } else { left },
      stroke: (column, row) => (bottom: if row == 0 { 1pt + ink } else { 0.5pt + border }),
      inset: (x: 0.4em, y: 0.5em),
      table.header(..it.columns.map(column => strong(column.name))),
      ..it.rows.map(row => row.map(line)).flatten(),
    )
  },
)

#let blocks = (
  heading: it => [#heading(level: it.level, it.text)#label(it.id)],
  paragraph: it => par(line(it.line)),
  list: it => list(..it.items.map(line)),
  quote: it => quote(block: true, quotes: false, attribution: it.whose, line(it.line)),
  table: grid,
  picture: it => image(bytes(it.svg), format: "svg", alt: it.shows),
)

#heading(level: 1, given.title)

#if given.contents {
  heading(level: 2, outlined: false, bookmarked: true)[Contents]
  outline(title: none, target: heading.where(level: 2, outlined: true).or(heading.where(level: 3)), indent: n => calc.max(0, n - 1) * 1em)
  v(1em)
}

#for it in given.blocks { (blocks.at(it.kind))(it) }
`;
