// @ts-check
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SCRIPTS = path.join(ROOT, 'static/js');
/** Lines in a file, at most. */
const LONGEST = 150;

/** What each folder may import from, from the ground up. @type {Record<string, string[]>} */
const FLOORS = {
  lib: ['lib'],
  elements: ['lib', 'elements'],
  map: ['lib', 'map', 'vendor'],
  pages: ['lib', 'elements', 'map', 'pages'],
};

const files = Object.keys(FLOORS).flatMap(folder =>
  fs.readdirSync(path.join(SCRIPTS, folder)).map(name => path.join(folder, name)));

/** @param {string} file */
const read = file => fs.readFileSync(path.join(SCRIPTS, file), 'utf8');

/**
 * Runs a tool of node_modules; its output is the failure.
 * @param {string} tool
 * @param {string[]} args
 */
function passes(tool, args) {
  try {
    execFileSync(path.join(ROOT, 'node_modules/.bin', tool), args, {cwd: ROOT, encoding: 'utf8', stdio: 'pipe'});
  } catch (error) {
    assert.fail(/** @type {{stdout: string}} */ (error).stdout);
  }
}

test('the scripts have no type error', () => passes('tsc', ['-p', 'tsconfig.json']));

test('the scripts have no lint', () => passes('oxlint', ['--deny-warnings', 'static/js', 'tests/js', 'tests/browser']));

test('scripts import downwards, and only map/ imports MapLibre', () => {
  const upwards = files.flatMap(file => {
    const own = path.dirname(file);
    const imported = [...read(file).matchAll(/^import [^;]*?'([^']+)';/gms)].map(match => match[1] ?? '');
    const folders = imported.map(to => path.join(own, to).split(path.sep)[0] ?? '');
    return folders.filter(folder => !FLOORS[own]?.includes(folder)).map(folder => `${file} imports from ${folder}`);
  });
  assert.deepEqual(upwards, []);
});

test('every script is checked and short', () => {
  const odd = files.filter(file => !read(file).startsWith('// @ts-check') || read(file).split('\n').length > LONGEST);
  assert.deepEqual(odd, []);
});
