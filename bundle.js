/**
 * Bundles what `tsc` made: `dist/main.js` and the chunks that it imports take the place of some thousand small modules, whose loading
 * takes most of the start. The modules stay, for the threads. `npm run build` runs this last.
 */
import { readFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { build } from "esbuild";

const dist = resolve("dist");

await build({
  entryPoints: ["dist/main.js"],
  outdir: "dist",
  allowOverwrite: true,
  chunkNames: "chunks-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  logLevel: "warning",
  // They bring files of their own, which they find beside themselves.
  external: [
    "@electric-sql/pglite",
    "@fontsource/*",
    "@resvg/resvg-js",
    "fs-native-extensions",
    "mjml",
    "satori",
  ],
  // Packages in CommonJS require what node brings.
  banner: {
    js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
  },
  plugins: [
    {
      name: "files beside a module",
      setup({ onLoad }) {
        // Modules look for files by where they are themselves; in the bundle, all of them are directly in dist.
        onLoad({ filter: /\.js$/ }, async ({ path }) => {
          const place = relative(dist, path);
          if (place.startsWith("..")) return null;
          const text = await readFile(path, "utf8");
          const url = `new URL(${JSON.stringify(`./${place}`)}, import.meta.url).href`;
          return { contents: text.replaceAll("import.meta.url", url), loader: "js" };
        });
      },
    },
  ],
});
