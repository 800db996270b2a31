/** How Playwright starts the browser found. */
export interface LaunchOptions {
  executablePath: string;
  args: string[];
  chromiumSandbox: boolean;
  env?: Record<string, string>;
}

/** Finds a Chromium to test in; throws, saying how to get one, when there is none. */
export function findBrowser(): Promise<LaunchOptions>;
