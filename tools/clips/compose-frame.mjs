// One frame of a sample clip: drawings laid over each other as one SVG.
import { existsSync, readFileSync } from 'node:fs';

/** Frames are this wide and high, in pixels. */
export const SIZE = { width: 480, height: 270 };

const FOLDERS = ['clips/drawings/', ''].map((path) => new URL(`../../samples/${path}`, import.meta.url));
const kept = new Map();

/**
 * Composes layers, the lowest first.
 *
 * @param layers - Each `{ drawing, x, y, width, turn, hide, parts }`: the name of a drawing; where its top-left corner
 *   lies and how wide it is, in pixels; degrees about its middle; ids of parts to leave out; transforms of parts by id.
 * @returns An SVG of the size of a frame.
 */
export function composeFrame(layers) {
  const { width, height } = SIZE;
  const body = layers.map((layer, index) => placed(layer, `layer${index}-`)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`;
}

function placed({ drawing, x = 0, y = 0, width, turn = 0, hide = [], parts = {} }, prefix) {
  const { content, box } = readDrawing(drawing);
  const scale = (width ?? box.width) / box.width;
  const middle = `${(box.width * scale) / 2} ${(box.height * scale) / 2}`;
  const hidden = hide.map((id) => `#${prefix}${id}{display:none}`).join('');
  // Ids and what refers to them belong to one drawing only.
  let inner = content.replace(/(\sid="|url\(#|href="#)/g, `$1${prefix}`);
  for (const [id, move] of Object.entries(parts)) inner = moved(inner, `${prefix}${id}`, move);
  return `<style>${hidden}</style><g transform="translate(${x} ${y}) rotate(${turn} ${middle}) scale(${scale})">${inner}</g>`;
}

/** Puts a transform before the one that a part has already. */
function moved(content, id, move) {
  const opening = new RegExp(`<g id="${id}"(?: transform="([^"]*)")?`);
  if (!opening.test(content)) throw new Error(`expected a part with the id ${id} in the drawing`);
  return content.replace(opening, (_, before = '') => `<g id="${id}" transform="${move} ${before}"`);
}

function readDrawing(name) {
  if (!kept.has(name)) {
    const file = FOLDERS.map((folder) => new URL(`${name}.svg`, folder)).find((url) => existsSync(url));
    if (file === undefined) throw new Error(`expected a drawing samples/${name}.svg, found none`);
    const text = readFileSync(file, 'utf8');
    const [width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(text).slice(1).map(Number);
    const content = text.slice(text.indexOf('>') + 1, text.lastIndexOf('</svg>'));
    kept.set(name, { content, box: { width, height } });
  }
  return kept.get(name);
}
