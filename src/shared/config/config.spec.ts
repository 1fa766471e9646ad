import { ConfigError, loadConfig, secretKeyWanted } from './config.js';

describe('loadConfig', () => {
  it('needs no variable at all', () => {
    expect(loadConfig({})).toEqual({
      role: 'all',
      host: '127.0.0.1',
      port: 3000,
      dataDir: '.data',
      databaseUrl: undefined,
      databasePoolSize: 20,
      redisUrl: undefined,
      smtpUrl: undefined,
      mailFrom: 'no-reply@gapgo.example',
      smtpTimeoutSeconds: 120,
      dkim: undefined,
      publicUrl: undefined,
      secretKey: undefined,
      deliveryConcurrency: 8,
      mailsPerMinute: 0,
      plannerSeconds: 8,
      rateLimits: true,
      requestsPerMinute: 6000,
      signInsPerAddress: 10,
      retentionDays: 0,
      corsOrigins: [],
      trustProxy: false,
      logLevel: 'info',
    });
  });

  it('names every wrong variable, what it got and what it wants, without the password', () => {
    const environment = {
      PORT: '80a',
      DATABASE_URL: 'mysql://gapgo:secret@db/gapgo',
      ROLE: 'boss',
      MAIL_FROM: 'a@b, c@d',
    };
    expect(() => loadConfig(environment)).toThrow(
      new ConfigError([
        'ROLE is "boss"; it must be one of all, api, worker.',
        'PORT is "80a"; it must be a whole number from 0 to 65535.',
        'DATABASE_URL is "mysql://gapgo:***@db/gapgo"; it must be an address that begins with postgres:// or postgresql://.',
        'MAIL_FROM is "a@b, c@d"; it must be one e-mail address, without a name.',
      ]),
    );
  });

  it('takes the settings of DKIM together or not at all', () => {
    const dkim = { DKIM_DOMAIN: 'forum.example', DKIM_SELECTOR: 's1', DKIM_KEY_FILE: 'dkim.pem' };
    expect(loadConfig(dkim).dkim).toEqual({ domain: 'forum.example', selector: 's1', keyFile: 'dkim.pem' });
    expect(() => loadConfig({ ...dkim, DKIM_SELECTOR: '' })).toThrow(
      new ConfigError(['DKIM_SELECTOR is not set; it must be set together with the other two of DKIM.']),
    );
  });

  it('never shows a secret', () => {
    expect(() => loadConfig({ SECRET_KEY: 'too-short' })).toThrow(
      new ConfigError([`SECRET_KEY has 9 characters; it must be ${secretKeyWanted}.`]),
    );
  });

  it('takes the address of the api without the slash at its end', () => {
    expect(loadConfig({ PUBLIC_URL: 'https://forum.example.org/api/' }).publicUrl).toBe(
      'https://forum.example.org/api',
    );
  });

  it('says that a worker of its own needs a database, a mail server and a key that others can reach', () => {
    expect(() => loadConfig({ ROLE: 'worker' })).toThrow(
      new ConfigError([
        `SECRET_KEY is not set; it must be ${secretKeyWanted}.`,
        'DATABASE_URL is not set; it must be the address of a PostgreSQL server that the api and the workers share, because ROLE is not "all".',
        'SMTP_URL is not set; it must be the address of a mail server, because the embedded catcher runs only with ROLE=all.',
        'PUBLIC_URL is not set; it must be the address under which people reach the api, because a worker of its own cannot know it.',
      ]),
    );
  });

  it('takes an empty value for an absent one', () => {
    expect(loadConfig({ PORT: '', REDIS_URL: ' ' })).toEqual(loadConfig({}));
  });
});
