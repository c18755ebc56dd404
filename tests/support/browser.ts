/**
 * Finds a browser for the page's tests, and installs one where none starts: an environment variable, an installed Chrome or
 * Chromium, Playwright's own; else Playwright's download, else Debian's package. It never gives up silently.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const VARIABLES = ['CRUX_BROWSER', 'CHROME_PATH', 'CHROME_BIN', 'CHROMIUM_PATH', 'PUPPETEER_EXECUTABLE_PATH'];
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Starts the first browser that starts; installs one if none does. Throws with what to install. */
export async function launchBrowser(): Promise<Browser> {
  const found = await startFirst(candidates());
  if (found) return found;
  const tried: string[] = [];
  for (const install of [installPlaywrights, installDebians]) {
    tried.push(install());
    const installed = await startFirst(candidates());
    if (installed) return installed;
  }
  throw new Error(
    `No browser starts here and none could be installed (${tried.join('; ')}). ` +
      'Install Chrome or Chromium, or name one in the environment variable CRUX_BROWSER.',
  );
}

async function startFirst(paths: readonly string[]): Promise<Browser | null> {
  for (const executablePath of paths) {
    try {
      return await chromium.launch({ executablePath, args: ARGUMENTS });
    } catch {
      // It is there but does not start: the next one may.
    }
  }
  return null;
}

function candidates(): readonly string[] {
  const named = VARIABLES.map((name) => process.env[name] ?? '');
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  const all = [...named, ...onPath, ...PLACES, chromium.executablePath()];
  return [...new Set(all)].filter((path) => path !== '' && existsSync(path));
}

function installPlaywrights(): string {
  return attempt('npx', ['--no-install', 'playwright-core', 'install', '--with-deps', 'chromium'], 180_000);
}

function installDebians(): string {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'apt-get needs root on Debian or Ubuntu';
  attempt('apt-get', ['update'], 180_000);
  return attempt('apt-get', ['install', '-y', 'chromium'], 600_000);
}

/** Says how it went. */
function attempt(command: string, words: readonly string[], timeout: number): string {
  const said = `${command} ${words.join(' ')}`;
  try {
    execFileSync(command, words, {
      stdio: 'ignore',
      timeout,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return `${said}: done`;
  } catch (error) {
    return `${said}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`;
  }
}
