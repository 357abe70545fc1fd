/** One JSON object a line. Never pass an address, a code or a token. */
export type Log = (event: string, error?: unknown) => void;

export const logToStderr: Log = (event, error) => {
  const fault = error instanceof Error ? { name: error.name, code: codeOf(error) } : {};
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), from: 'identity', event, ...fault })}\n`);
};

/** A mail server's answer may quote the address: only codes are logged, no messages. */
function codeOf(error: Error): string | undefined {
  const found = 'code' in error ? error.code : 'error' in error ? error.error : undefined;
  return typeof found === 'string' ? found : undefined;
}
