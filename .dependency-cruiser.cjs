/**
 * The direction of imports (ARCHITECTURE.md): shared ← access ← forums ← delegations ← sessions, booths ← meetings
 * ← timetable; invitations ← sessions, booths, meetings; scheduling ← meetings; app.module on top.
 * Each feature lists what it may reach; everything else is an error.
 */
const mayReach = {
  shared: [],
  access: ['shared'],
  forums: ['shared', 'access'],
  delegations: ['shared', 'access', 'forums'],
  invitations: ['shared', 'access', 'forums', 'delegations'],
  sessions: ['shared', 'access', 'forums', 'delegations', 'invitations'],
  booths: ['shared', 'access', 'forums', 'delegations', 'invitations'],
  meetings: ['shared', 'access', 'forums', 'delegations', 'sessions', 'booths', 'invitations', 'scheduling'],
  timetable: ['shared', 'access', 'forums', 'delegations', 'sessions', 'booths', 'meetings', 'invitations'],
  scheduling: [],
};

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(mayReach).map(([feature, reachable]) => ({
      name: `${feature}-reaches-only-what-it-may`,
      severity: 'error',
      from: { path: `^src/${feature}/` },
      to: { path: '^src/', pathNot: `^src/(${[feature, ...reachable].join('|')})/` },
    })),
    {
      name: 'scheduling-imports-nothing-outside-itself',
      comment: 'The solver is a pure function; only its command line and its worker-thread entry may touch Node.',
      severity: 'error',
      from: { path: '^src/scheduling/', pathNot: '(cli|thread|\\.spec)\\.ts$' },
      to: { pathNot: '^src/scheduling/' },
    },
    {
      name: 'features-do-not-share-entities',
      comment: 'Another feature is reached through its service; across features store the id.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '\\.entity\\.ts$', pathNot: '^src/($1)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
