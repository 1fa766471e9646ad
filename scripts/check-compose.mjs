/**
 * Checks `docker-compose.yml` without a container engine, and that `.env.example` explains every setting:
 * names that nothing declares, settings that nobody reads, a service that runs as root, cannot tell whether it is
 * healthy, or has a port of its own. Ends with 1 and a line for each fault.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (file) => readFileSync(join(root, file), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true });
const settings = [...read('src/shared/config/config.ts').matchAll(/read\.\w+\(\s*'([A-Z_]+)'/g)].map(
  ([, name]) => name,
);
const imageIsHealthy = /^HEALTHCHECK /m.test(read('Dockerfile'));
const imageIsOrdinary = /^USER (?!root\b)/m.test(read('Dockerfile'));

const services = Object.entries(compose.services);
const faults = [
  ...services.flatMap(([name, service]) => faultsOf(name, service)),
  ...faultsOfPorts(),
  ...faultsOfExample(),
];
for (const fault of faults) console.error(fault);
console.log(`docker-compose.yml: ${services.length} services, ${faults.length} faults`);
process.exit(faults.length > 0 || services.length === 0 ? 1 : 0);

function faultsOf(name, service) {
  const {
    build,
    image,
    user,
    healthcheck,
    restart,
    environment = {},
    depends_on = {},
    configs = [],
    volumes = [],
  } = service;
  const isOnce = restart === 'no';
  return [
    [!build && !/:[\w.-]*\d/.test(image ?? ''), 'has an image without a version'],
    [build ? !imageIsOrdinary : user === undefined || /^(root|0)\b/.test(String(user)), 'runs as root'],
    [!isOnce && !(healthcheck?.test ?? (build && imageIsHealthy)), 'cannot tell whether it is healthy'],
    ...Object.keys(build ? environment : {}).map((key) => [!settings.includes(key), `sets ${key}, which nobody reads`]),
    ...Object.entries(depends_on).map(([other, { condition }]) => [
      !(other in compose.services) || (condition === 'service_completed_successfully') !== isOneShot(other),
      `waits for ${other} in a way that cannot be`,
    ]),
    ...configs.map(({ source }) => [
      !(source in (compose.configs ?? {})),
      `uses the config ${source}, which is not declared`,
    ]),
    ...volumes
      .map((volume) => volume.split(':')[0])
      .map((volume) => [!(volume in compose.volumes), `uses the volume ${volume}, which is not declared`]),
  ].flatMap(([isFault, words]) => (isFault ? [`${name} ${words}`] : []));
}

function isOneShot(name) {
  return compose.services[name].restart === 'no';
}

function faultsOfPorts() {
  const published = services.filter(([, { ports = [] }]) => ports.length > 0).map(([name]) => name);
  return published.length === 1 ? [] : [`${published.join(', ')}: one service alone publishes a port`];
}

function faultsOfExample() {
  const explained = [...read('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);
  return [
    ...settings.filter((name) => !explained.includes(name)).map((name) => `.env.example does not explain ${name}`),
    ...explained
      .filter((name) => !settings.includes(name))
      .map((name) => `.env.example explains ${name}, which nobody reads`),
  ];
}
