const browsers: readonly [name: string, sign: RegExp][] = [
  ["Edge", /\bEdg(e|A|iOS)?\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(Headless)?(Chrome|CriOS)\//],
  ["Safari", /\bSafari\//],
];

const systems: readonly [name: string, sign: RegExp][] = [
  ["Windows", /\bWindows\b/],
  ["Android", /\bAndroid\b/],
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Mac", /\bMac(intosh| OS X)\b/],
  ["Chromebook", /\bCrOS\b/],
  ["Linux", /\bLinux\b/],
];

/** "Chrome on Windows"; of a browser that is not known, what it calls itself. */
export function agentInWords(agent: string): string {
  const named = (list: typeof browsers) => list.find(([, sign]) => sign.test(agent))?.[0];
  const browser = named(browsers);
  if (!browser) return agent.trim().slice(0, 60) || "A browser that does not say which";
  const system = named(systems);
  return system ? `${browser} on ${system}` : browser;
}
