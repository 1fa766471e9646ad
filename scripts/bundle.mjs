/**
 * Joins the compiled server, and the commands that an operator runs, with the parts of NestJS that they load: some 1,500
 * modules become `dist/src/main.js`, `dist/scripts/*.js` and a few pieces that they share. A start takes three fifths
 * of the processor time. Every other file in `dist` stays as it was compiled, for the threads, the benches and the tests.
 *
 * Packages stay outside where the process must have one copy that others load too (class-validator, typeorm) or where
 * they read files of their own (pino, pdfkit).
 */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';

const entries = ['src/main', 'scripts/backup', 'scripts/migrate', 'scripts/organiser', 'scripts/restore'];
const inside = /^(@nestjs\/(core|common|platform-fastify|swagger|mapped-types|typeorm)|es-toolkit|rxjs)(\/|$)/;

/** @param root the folder of the project, compiled into `dist` */
export async function bundle(root) {
  const dist = join(root, 'dist');
  await build({
    entryPoints: entries.map((entry) => join(dist, `${entry}.js`)),
    outbase: dist,
    outdir: dist,
    chunkNames: 'src/[name]-[hash]', // as deep in `dist` as the entries, for the places below
    allowOverwrite: true,
    bundle: true,
    splitting: true, // a wrong setting is told before the large pieces are loaded
    format: 'esm',
    platform: 'node',
    target: 'node20',
    keepNames: true, // NestJS, TypeORM and the API page go by the names of classes
    logLevel: 'error',
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    plugins: [
      { name: 'one-copy', setup: leavePackagesOutside },
      { name: 'places', setup: keepPlaces.bind(null, dist) },
    ],
  });
}

/** Those with a CommonJS form are required: Node reads each of their files once then, not once more for the names it exports. */
function leavePackagesOutside(bundler) {
  bundler.onResolve({ filter: /^[^./]/ }, ({ path, kind, namespace, importer }) => {
    if (kind === 'entry-point' || inside.test(path)) return undefined;
    const isRequired = namespace !== 'required' && kind === 'import-statement' && isCommonJs(path, importer);
    return isRequired ? { path, namespace: 'required' } : { path, external: true };
  });
  bundler.onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({
    contents: `module.exports = require(${JSON.stringify(path)});`,
  }));
}

function isCommonJs(name, importer) {
  const file = fileRequired(name, importer);
  if (file === undefined || isBuiltin(file) || file.endsWith('.mjs')) return false;
  if (file.endsWith('.cjs')) return true;
  return packageOf(file).type !== 'module';
}

function fileRequired(name, importer) {
  try {
    return createRequire(importer).resolve(name);
  } catch {
    return undefined; // it can only be imported
  }
}

function packageOf(file) {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
  }
}

/** Who looks for a file beside itself finds it beside the compiled file, not beside the piece that it became part of. */
function keepPlaces(dist, bundler) {
  bundler.onLoad({ filter: /\.js$/ }, async ({ path }) => {
    const place = relative(dist, path);
    if (place.startsWith('..')) return undefined; // a package
    const url = `new URL('../${place}', import.meta.url).href`;
    const code = await readFile(path, 'utf8');
    return { contents: code.replaceAll(/\bimport\.meta\.url\b/g, url), resolveDir: dirname(path) };
  });
}
