import { cdp } from 'vitest/browser';

interface Session {
  send: (method: string, params?: Record<string, unknown>) => Promise<unknown>;
}

/** Has the browser show the page as it does to somebody who has chosen their own colours, while something is looked at. */
export async function inForcedColours(look: () => void): Promise<void> {
  const session = cdp() as unknown as Session;
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  try {
    look();
  } finally {
    await session.send('Emulation.setEmulatedMedia', { features: [] });
  }
}

/** Has the browser lay the page out as for paper, while something is looked at. */
export async function onPaper(look: () => void): Promise<void> {
  const session = cdp() as unknown as Session;
  await session.send('Emulation.setEmulatedMedia', { media: 'print' });
  try {
    look();
  } finally {
    await session.send('Emulation.setEmulatedMedia', { media: '' });
  }
}

/** What the browser makes of a colour's name, where it stands. */
export function colourOf(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
