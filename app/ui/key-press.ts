// Single keys that do something on a page. Nothing here touches the page.

export type KeyPress = {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
};

/** Whether the key is the browser's, or part of a character that is being put together. */
export function isHeldWithAnother({ ctrlKey, altKey, metaKey, isComposing }: KeyPress): boolean {
  return ctrlKey || altKey || metaKey || isComposing;
}

const pressed = ["radio", "checkbox", "button", "submit", "reset"];

/** Whether keys pressed in this element are its own: words are typed in it, or something is looked for in a list. */
export function takesKeys(element: { tagName: string; type?: string; isContentEditable?: boolean }): boolean {
  const { tagName, type = "text", isContentEditable = false } = element;
  if (tagName === "INPUT") return !pressed.includes(type);
  return isContentEditable || tagName === "TEXTAREA" || tagName === "SELECT";
}
