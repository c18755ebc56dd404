/** Makes the built page one that can be installed and works without a network: its icons, its manifest, its service worker. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { THEMES } from './graph/render/theme.ts';

const SIGN = resolve(import.meta.dirname, 'src/app/crux.svg');
const PAPER = THEMES.light.paper;

/** Edge in px, and how much of it the sign fills: systems that cut icons to a shape leave the middle four fifths. */
const ICONS = [
  { name: 'icon-192.png', edge: 192, share: 0.8 },
  { name: 'icon-512.png', edge: 512, share: 0.8 },
  { name: 'icon-cut.png', edge: 512, share: 0.56 },
];

/** The sign of the page, drawn as icons of the sizes that systems ask for. */
function drawIcons(): Plugin {
  return {
    name: 'draw-icons',
    apply: 'build',
    generateBundle() {
      const sign = readFileSync(SIGN, 'utf8').replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
      for (const { name, edge, share } of ICONS) {
        const width = 20 / share;
        const from = (20 - width) / 2;
        const box = `${from} ${from} ${width} ${width}`;
        const paper = `<rect x="${from}" y="${from}" width="${width}" height="${width}" fill="${PAPER}"/>`;
        const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${paper}${sign}</svg>`;
        const source = new Resvg(drawing, { fitTo: { mode: 'width', value: edge } }).render().asPng();
        this.emitFile({ type: 'asset', fileName: name, source });
      }
    },
  };
}

/** What is kept at the first visit is all but the two largest fonts; those are kept once they were needed. */
export function worksOffline(): (Plugin | Plugin[])[] {
  const large = '**/{NotoSansSC,NotoEmoji}*.ttf';
  return [
    drawIcons(),
    VitePWA({
      // The one that is tested is the one that is served.
      mode: 'production',
      // A newer page waits until somebody takes it.
      registerType: 'prompt',
      // It begins when the first map stands.
      injectRegister: null,
      includeManifestIcons: false,
      manifest: {
        name: 'Crux',
        short_name: 'Crux',
        description: 'Follow the chains of a debate, see where it is disputed, take the picture away.',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: PAPER,
        theme_color: PAPER,
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-cut.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,css,svg,woff2,ttf,wasm}'],
        globIgnores: [large],
        maximumFileSizeToCacheInBytes: 4_000_000,
        clientsClaim: true,
        cleanupOutdatedCaches: true,
        inlineWorkboxRuntime: true,
        // Another page below this address, such as one that `crux open` serves, is none of ours.
        navigateFallback: null,
        // Programs that pass a link on add words of their own to it.
        ignoreURLParametersMatching: [/./],
        runtimeCaching: [
          {
            urlPattern: ({ sameOrigin, url }) =>
              sameOrigin && /\/assets\/Noto\w+-[^/]*\.ttf$/.test(url.pathname),
            handler: 'CacheFirst',
            options: { cacheName: 'crux-fonts', expiration: { maxEntries: 4 } },
          },
        ],
      },
    }),
  ];
}
