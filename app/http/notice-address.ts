// A page is told by its address what to say of what has just been done: ?notice=saved

/** An address with a notice that its page shows. */
export function withNotice(path: string, notice: string): string {
  const [before, hash] = path.split("#");
  const url = `${before}${before!.includes("?") ? "&" : "?"}notice=${notice}`;
  return hash === undefined ? url : `${url}#${hash}`;
}

/** The query of an address without its notice. */
export function withoutNotice(search: string): string {
  const params = new URLSearchParams(search);
  params.delete("notice");
  return params.size > 0 ? `?${params}` : "";
}
