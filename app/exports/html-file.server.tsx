import { createElement, Fragment, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { type Block, changeWords, contentsOf, type Document, type Line, type Run } from "./document.ts";
import { styleOf } from "./html-style.ts";
import { writableDocument } from "./writable.ts";

/** One page that stands by itself: nothing in it runs, and nothing of it lies elsewhere. */
export function htmlFile(given: Document): string {
  return `<!DOCTYPE html>\n${renderToStaticMarkup(<Page document={writableDocument(given)} />)}\n`;
}

function Page({ document }: { document: Document }) {
  const { title, language, marking, subject, blocks } = document;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={subject} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own rules, in which nobody's words stand unescaped */}
        <style dangerouslySetInnerHTML={{ __html: styleOf(document) }} />
      </head>
      <body>
        <main>
          {marking && (
            <p className="marking">
              <strong>{marking}</strong>
            </p>
          )}
          <h1>{title}</h1>
          <Contents document={document} />
          {inOrder(blocks, (block, position) => (
            <BlockOf block={block} id={`block-${position}`} />
          ))}
        </main>
      </body>
    </html>
  );
}

function Contents({ document }: { document: Document }) {
  const headings = contentsOf(document);
  return headings.length === 0 ? null : (
    <nav aria-labelledby="contents-of-document">
      <h2 id="contents-of-document">Contents</h2>
      <ul>
        {headings.map(({ id, level, text }) => (
          <li key={id} className={`level-${level}`}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function BlockOf({ block, id }: { block: Block; id: string }) {
  switch (block.kind) {
    case "heading": {
      const Heading = `h${block.level}` as const;
      return (
        <Heading id={block.id} dir="auto">
          {block.text}
        </Heading>
      );
    }
    case "paragraph":
      return (
        <p dir="auto">
          <Words line={block.line} />
        </p>
      );
    case "list":
      return (
        <ul>
          {inOrder(block.items, (item) => (
            <li dir="auto">
              <Words line={item} />
            </li>
          ))}
        </ul>
      );
    case "quote":
      return (
        <figure className="quote">
          <blockquote dir="auto">
            <Words line={block.line} />
          </blockquote>
          <figcaption dir="auto">{block.whose}</figcaption>
        </figure>
      );
    case "table":
      return <Table block={block} id={id} />;
    case "picture":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard
        <section className="app-scroll" tabIndex={0} aria-label="Picture">
          <img
            src={`data:image/svg+xml;base64,${Buffer.from(block.svg).toString("base64")}`}
            alt={block.shows}
          />
        </section>
      );
  }
}

function Table({ block, id }: { block: Extract<Block, { kind: "table" }>; id: string }) {
  const { caption, columns, rows } = block;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard
    <section className="app-scroll" tabIndex={0} aria-labelledby={`${id}-caption`}>
      <table className={columns.length === 2 ? "pairs" : undefined}>
        <caption id={`${id}-caption`}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, isNumber }) => (
              <th key={name} scope="col" className={isNumber ? "number" : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(rows, (row) => (
            <tr>
              {inOrder(row, (cell, at) => {
                const Cell = at === 0 ? "th" : "td";
                return (
                  <Cell
                    scope={at === 0 ? "row" : undefined}
                    className={columns[at]?.isNumber ? "number" : undefined}
                    dir="auto"
                  >
                    <Words line={cell} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Words({ line }: { line: Line }) {
  return inOrder(line, (run) => <RunOf run={run} />);
}

function RunOf({ run: { text, href, change } }: { run: Run }) {
  const words = href ? <a href={href}>{broken(text)}</a> : broken(text);
  if (!change) return words;
  const Change = change === "removed" ? "del" : "ins";
  return (
    <Change>
      <span className="visually-hidden">{`${changeWords[change]} `}</span>
      {words}
    </Change>
  );
}

function broken(text: string) {
  return inOrder(text.split("\n"), (part, position) => (
    <>
      {position > 0 && <br />}
      {part}
    </>
  ));
}

/** Children without keys: nothing is ever drawn a second time. */
function inOrder<Item>(items: readonly Item[], draw: (item: Item, position: number) => ReactNode) {
  return createElement(Fragment, null, ...items.map(draw));
}
