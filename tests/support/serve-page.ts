/** Builds the page and serves it on loopback while its tests run. */
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served page, with a slash at the end. */
    pageAddress: string;
  }
}

export default async function servePage(project: TestProject): Promise<() => Promise<void>> {
  await buildAsServed();
  const server = await preview({
    preview: { host: '127.0.0.1', port: 4180, open: false },
    logLevel: 'error',
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The page could not be served on loopback.');
  project.provide('pageAddress', address);
  return () => server.close();
}

/** Tests have an environment of their own, in which Svelte would add what helps while one develops: what is tested is what people open. */
async function buildAsServed(): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await build({ logLevel: 'error' });
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
}
