import { pino } from 'pino';

export type Log = ReturnType<typeof openLog>;

/** One JSON object a line, to standard output unless told otherwise. Callers pass ids and codes; the listed paths are masked all the same. */
export function openLog(level: string, destination: { write(line: string): void } = pino.destination(1)) {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          '*.cookie',
          '*.authorization',
          '*.code',
          '*.token',
          '*.email',
          '*.value',
          '*.target',
          'err.query',
          'err.parameters',
          'err.detail',
        ],
        censor: '[masked]',
      },
      serializers: {
        /** Errors carry values in what they say: only name, code, the first line and where it happened survive. */
        err: (error: unknown) =>
          error instanceof Error
            ? {
                name: error.name,
                code: (error as { code?: unknown }).code,
                message: error.message.split('\n', 1)[0]?.slice(0, 200),
                stack: error.stack
                  ?.split('\n')
                  .filter((line) => line.startsWith('    at '))
                  .slice(0, 5)
                  .join('\n'),
              }
            : { message: 'not an Error' },
      },
    },
    destination,
  );
}
