import express, { type RequestHandler, type Response } from 'express';

/** Files that build-if-changed.ts has compressed beside themselves, and what they are. */
const compressed: Readonly<Record<string, string>> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

/** The browser's files, each with a hash of what it says in its name: they never change, so they are kept for good. */
export function assetFiles(folder: string): RequestHandler[] {
  const options = { etag: false, lastModified: false, index: false, redirect: false, cacheControl: false } as const;
  return [preferBrotli, express.static(folder, { ...options, setHeaders: sayWhatItIs })];
}

const preferBrotli: RequestHandler = (request, _response, next) => {
  if (Object.hasOwn(compressed, extensionOf(request.path)) && request.acceptsEncodings('br') === 'br') request.url += '.br';
  next();
};

function sayWhatItIs(response: Response, file: string): void {
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  response.setHeader('Vary', 'Accept-Encoding');
  if (!file.endsWith('.br')) return;
  response.setHeader('Content-Encoding', 'br');
  response.setHeader('Content-Type', compressed[extensionOf(file.slice(0, -'.br'.length))] ?? 'application/octet-stream');
}

function extensionOf(name: string): string {
  return name.split('.').at(-1) ?? '';
}
