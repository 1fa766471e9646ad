/**
 * The direction of imports (ARCHITECTURE.md): shared ← access ← runs ← forums ← delegations ← interpreters ← sessions, booths ← meetings
 * ← agreements ← timetable, privacy, recommendations; invitations ← sessions, booths, meetings; scheduling ← meetings; app.module on top.
 * Each feature lists what it may reach; everything else is an error.
 */
const mayReach = {
  shared: [],
  access: ['shared'],
  runs: ['shared', 'access'],
  forums: ['shared', 'access', 'runs'],
  delegations: ['shared', 'access', 'runs', 'forums'],
  invitations: ['shared', 'access', 'runs', 'forums', 'delegations'],
  interpreters: ['shared', 'access', 'runs', 'forums', 'delegations'],
  sessions: ['shared', 'access', 'runs', 'forums', 'delegations', 'interpreters', 'invitations'],
  booths: ['shared', 'access', 'runs', 'forums', 'delegations', 'invitations'],
  meetings: [
    'shared',
    'access',
    'runs',
    'forums',
    'delegations',
    'interpreters',
    'sessions',
    'booths',
    'invitations',
    'scheduling',
  ],
  agreements: ['shared', 'access', 'forums', 'delegations', 'meetings'],
  followups: ['shared', 'access', 'runs', 'forums', 'delegations', 'invitations', 'meetings', 'agreements'],
  recommendations: ['shared', 'access', 'delegations', 'meetings', 'agreements'],
  papers: [
    'shared',
    'followups',
    'access',
    'runs',
    'forums',
    'delegations',
    'interpreters',
    'sessions',
    'booths',
    'meetings',
    'agreements',
    'recommendations',
    'timetable',
    'invitations',
  ],
  timetable: [
    'shared',
    'access',
    'runs',
    'forums',
    'delegations',
    'interpreters',
    'sessions',
    'booths',
    'meetings',
    'invitations',
  ],
  privacy: [
    'shared',
    'followups',
    'access',
    'runs',
    'forums',
    'delegations',
    'interpreters',
    'sessions',
    'booths',
    'meetings',
    'agreements',
    'invitations',
  ],
  scheduling: [],
};

/** The command line, the entry of the worker thread, and the tests. */
const schedulingEdges = '^src/scheduling/(cli|thread|.+\\.spec)\\.ts$';

module.exports = {
  forbidden: [
    { name: 'no-cycles', comment: 'Not even of types.', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(mayReach).map(([feature, reachable]) => ({
      name: `${feature}-reaches-only-what-it-may`,
      severity: 'error',
      from: { path: `^src/${feature}/` },
      to: { path: '^src/', pathNot: `^src/(${[feature, ...reachable].join('|')})/` },
    })),
    {
      name: 'scheduling-imports-nothing-outside-itself',
      comment: 'The solver is a pure function.',
      severity: 'error',
      from: { path: '^src/scheduling/', pathNot: schedulingEdges },
      to: { pathNot: '^src/scheduling/' },
    },
    {
      name: 'scheduling-touches-node-only-at-its-edges',
      comment: 'Its command line, its thread and its tests may use what Node brings, and nothing else.',
      severity: 'error',
      from: { path: schedulingEdges },
      to: { pathNot: '^src/scheduling/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'features-do-not-share-entities',
      comment: 'Another feature is reached through its service; across features store the id.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '\\.entity\\.ts$', pathNot: '^src/($1)/' },
    },
    {
      name: 'the-product-does-not-reach-out',
      comment: 'Scripts, samples, benchmarks and tests use the product, not the other way round.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(scripts|samples|bench|test)/' },
    },
    {
      name: 'the-product-lives-without-development-packages',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
