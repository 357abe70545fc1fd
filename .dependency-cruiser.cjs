const floor = (name, from, to, why) => ({ name, severity: 'error', comment: why, from, to });

/** The walls of the house. Floors: domain <- {store, sources} <- bff <- (types only) web. */
module.exports = {
  forbidden: [
    floor('no-cycles', {}, { circular: true }, 'A ring has no first floor: split what both sides need out of it.'),
    floor(
      'domain-is-the-ground',
      { path: '^packages/domain' },
      { path: '^(packages/(store|sources)|apps|e2e)' },
      'The domain knows nobody above it.',
    ),
    floor(
      'domain-brings-zod-only',
      { path: '^packages/domain/src', pathNot: '\\.test\\.ts$' },
      { dependencyTypes: ['npm', 'core'], pathNot: 'node_modules/(\\.pnpm/)?(zod|libphonenumber-js)' },
      'It runs in the browser too.',
    ),
    floor(
      'store-stands-on-domain',
      { path: '^packages/store' },
      { path: '^(packages/sources/src|apps|e2e)' },
      'Store and sources meet in the BFF and nowhere else.',
    ),
    floor(
      'sources-stand-on-domain',
      { path: '^packages/sources/src', pathNot: '(\\.test|test-systems)\\.ts$' },
      { path: '^(packages/store|apps|e2e)' },
      'Store and sources meet in the BFF and nowhere else.',
    ),
    floor(
      'web-sees-bff-types-only',
      { path: '^apps/web' },
      { path: '^(apps/bff|packages/(store|sources))', dependencyTypesNot: ['type-only'], pathNot: '^packages/domain' },
      'The only door is `import type` from router and page.',
    ),
    floor(
      'web-uses-the-door',
      { path: '^apps/web' },
      { path: '^apps/bff', pathNot: '^apps/bff/src/(router|page)\\.ts$' },
      'AppRouter and RenderPage are the whole contract.',
    ),
    floor(
      'identity-imports-no-app',
      { path: '^apps/identity' },
      { path: '^(apps/(?!identity)|packages/(store|sources))' },
      'It is another company as far as we are concerned.',
    ),
    floor(
      'systems-import-no-app',
      { path: '^apps/systems' },
      { path: '^apps/(?!systems)' },
      'The upstream systems know nothing of the dashboard.',
    ),
    floor(
      'bff-imports-no-app',
      { path: '^apps/bff/src', pathNot: '\\.test\\.ts$' },
      { path: '^(apps/(?!bff)|e2e)' },
      'The built web app is loaded as a file, the demo identity is a process.',
    ),
    floor(
      'capabilities-are-islands',
      { path: '^apps/bff/src/capabilities/([^/]+)/' },
      { path: '^apps/bff/src/capabilities/([^/]+)/', pathNot: '^apps/bff/src/capabilities/$1/' },
      'What two capabilities need lives in platform.',
    ),
    floor(
      'platform-knows-no-capability',
      { path: '^apps/bff/src/platform' },
      { path: '^apps/bff/src/(capabilities|pages|demo|router\\.ts|server\\.ts|main\\.ts)' },
      'platform <- capabilities <- router',
    ),
    floor(
      'capabilities-do-not-know-the-router',
      { path: '^apps/bff/src/capabilities', pathNot: '\\.test\\.ts$' },
      { path: '^apps/bff/src/(pages|demo|router\\.ts|server\\.ts|main\\.ts)' },
      'platform <- capabilities <- router',
    ),
    floor(
      'features-are-islands',
      { path: '^apps/web/src/features/([^/]+)/' },
      { path: '^apps/web/src/features/([^/]+)/', pathNot: '^apps/web/src/features/($1|app-shell)/' },
      'What two features need lives in design or lib.',
    ),
    floor(
      'design-knows-no-feature',
      { path: '^apps/web/src/(design|lib)/' },
      { path: '^apps/web/src/features/' },
      'design and lib <- features <- routes',
    ),
    floor('e2e-speaks-http', { path: '^e2e' }, { path: '^(apps|packages)/' }, 'Tests of the product use it as people do.'),
    floor(
      'guard-is-the-only-caller',
      {
        path: '^apps/bff/src',
        pathNot:
          '(open-services\\.ts|test-server\\.ts|bench/[a-z-]+\\.ts|start-demo\\.ts|fill-demo-lines\\.ts|demo/routes\\.ts|\\.test\\.ts)$',
      },
      { path: '^packages/sources/src/(?!guard\\.ts|ask\\.ts)', dependencyTypesNot: ['type-only'] },
      'A bare source may reject, hang or answer about somebody else.',
    ),
    floor(
      'env-is-read-once',
      { path: '^apps/bff/src', pathNot: '(env|run|test-server|bench/main)\\.ts$|\\.test\\.ts$' },
      { path: '^apps/bff/src/env\\.ts$', dependencyTypesNot: ['type-only'] },
      'main.ts reads the environment; everybody else is handed what they need.',
    ),
    floor('no-junk-drawers', {}, { path: '/(utils|shared|common|misc|helpers)/', pathNot: 'node_modules' }, 'A name says what is inside.'),
    floor('no-orphans-of-resolution', {}, { couldNotResolve: true, pathNot: '^virtual:' }, 'An import that leads nowhere.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules|dist' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
