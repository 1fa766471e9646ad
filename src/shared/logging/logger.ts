import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** JSON lines on stdout; what could hold personal data is never logged, so nothing needs to be masked. */
export function createLogger(level: string, role: string): Logger {
  return pino({
    level,
    base: { role },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: withoutValues },
  });
}

/** What went wrong and where, without the values that a statement carried: those may be somebody's name or address. */
function withoutValues(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint } = driverErrorOf(error);
  return { type: error.name, message: error.message, code, constraint, stack: error.stack };
}

function driverErrorOf(error: Error): { code?: unknown; constraint?: unknown } {
  return (error as { driverError?: object }).driverError ?? error; // TypeORM's QueryFailedError carries pg's
}

/** The framework's messages in the same lines. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(fieldsOf(message, rest));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error(fieldsOf(message, rest));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn(fieldsOf(message, rest));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.logger.fatal(fieldsOf(message, rest));
  }
}

function fieldsOf(message: unknown, rest: unknown[]): object {
  const context = rest.at(-1);
  const fields = typeof message === 'object' && message !== null ? message : { msg: String(message) };
  return { ...fields, context, details: rest.length > 1 ? rest.slice(0, -1) : undefined };
}
