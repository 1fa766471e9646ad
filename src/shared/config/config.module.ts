import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { DatabaseConnection } from '../database/connection.js';
import type { DkimKey } from '../mail/dkim-key.js';
import type { Config } from './config.js';

/** What `main.ts` has settled before the application is built: settings, and the database that answers. */
export class Runtime {
  /** Where people reach the api, for links in messages; without the setting, where it listens. */
  publicUrl: string;

  constructor(
    readonly config: Config,
    readonly database: DatabaseConnection,
    /** Where mail is handed over: the setting, or the embedded catcher. */
    readonly smtpUrl: string,
    /** The folder of the embedded catcher; absent with a real mail server. */
    readonly outboxFolder?: string,
    /** Signs links; absent in commands that make none. */
    readonly secretKey?: string,
    /** Signs mails; absent: they go unsigned. */
    readonly dkim?: DkimKey,
  ) {
    this.publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`;
  }
}

@Global()
@Module({})
export class ConfigModule {
  static for(runtime: Runtime): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: Runtime, useValue: runtime }], exports: [Runtime] };
  }
}
