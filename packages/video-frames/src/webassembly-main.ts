// The child process of the WebAssembly decoder: `node webassembly-main.js MEMORY_BYTES TOOL PARAMETER…` behaves like the
// tool itself, in the directory it is started in, with pipes 1 and 3.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Core, CreateCore } from '@ffmpeg/core';
import { mountWorkingDirectory, passDescriptor } from './host-directory.ts';

const PAGE_BYTES = 65_536;
/** How a program says that it failed inside (sysexits.h). */
const SOFTWARE_FAILED = 70;

const [memoryBytes = '0', tool, ...parameters] = process.argv.slice(2);

const grow = WebAssembly.Memory.prototype.grow;
WebAssembly.Memory.prototype.grow = function growWithin(this: WebAssembly.Memory, pages: number): number {
  // FFmpeg then finds no memory and says so, as if the machine had none.
  if (this.buffer.byteLength + pages * PAGE_BYTES > Number(memoryBytes)) throw new RangeError('over the limit');
  return grow.call(this, pages);
};

// The build takes itself to be in a browser's worker and asks where that was loaded from.
Object.assign(globalThis, { self: globalThis, location: { href: import.meta.url } });
// Nothing in it has business with the network.
Object.assign(globalThis, { fetch: undefined, WebSocket: undefined, XMLHttpRequest: undefined });

async function load(): Promise<Core> {
  // Its ECMAScript build is not marked as such, so only its CommonJS build loads in every version of Node.
  const require = createRequire(import.meta.url);
  const createCore = require('@ffmpeg/core') as CreateCore;
  const compiled = await WebAssembly.compile(readFileSync(require.resolve('@ffmpeg/core/wasm')));
  return createCore({
    instantiateWasm(imports, receive) {
      void WebAssembly.instantiate(compiled, imports).then(receive);
      return {};
    },
  });
}

try {
  const core = await load();
  mountWorkingDirectory(core.FS);
  passDescriptor(core.FS, 1);
  passDescriptor(core.FS, 3);
  process.exit(tool === 'ffprobe' ? probe(core) : core.exec(...parameters));
} catch {
  process.exit(SOFTWARE_FAILED);
}

/** Calls what `core.ffprobe` calls, which does not tell the exit code. */
function probe(core: Core): number {
  const words = [...core.DEFAULT_ARGS_FFPROBE, ...parameters];
  // oxlint-disable-next-line no-underscore-dangle -- Emscripten's name for a function of C
  return core._ffprobe(words.length, core.stringsToPtr(words));
}
