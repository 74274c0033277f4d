// The words of a text that are selected on the page. A statement's text stands in an element with `data-statement`, that of
// a comment which is read for themes in one with `data-comment`; what a page adds inside it is marked `data-added` and is
// no part of the words.

export type SelectedWords = { statement: string; quote: string; start: number };

/** Null where no words of one such text alone are selected. */
export function wordsSelected(
  selection: Selection | null,
  texts: "[data-statement]" | "[data-comment]" = "[data-statement]",
): SelectedWords | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const found = [...document.querySelectorAll<HTMLElement>(texts)]
    .filter((element) => range.intersectsNode(element))
    .map((element) => wordsIn(element, range))
    .filter(({ quote }) => quote !== "");
  return found.length === 1 ? found[0]! : null;
}

function wordsIn(element: HTMLElement, range: Range): SelectedWords {
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest("[data-added]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let selected = "";
  let start = 0;
  let offset = 0;
  for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.length;
      if (selected === "") start = offset + from;
      selected += node.data.slice(from, to);
    }
    offset += node.length;
  }
  const spaces = selected.length - selected.trimStart().length;
  return { statement: element.dataset.statement ?? "", quote: selected.trim(), start: start + spaces };
}
