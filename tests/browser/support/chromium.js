// @ts-check
/** The Chromium that tests and gallery use, and the server that it looks at. */

/** The program. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** Software rendering is slow, and test machines are busy, ms. */
export const PATIENCE = 60_000;
/** It says nothing to anybody, and draws without a graphics card. */
export const FLAGS = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--use-gl=angle', '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];
/** Where the server is, without a slash at its end. */
export const BASE = (process.env['BASE'] ?? '').replace(/\/$/, '');
