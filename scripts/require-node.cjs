// Preloaded by every npm script, so it must run on any Node: old syntax, no dependencies. On a Node that is too
// old the program would die on TypeScript syntax, or inside better-sqlite3, without saying what to do.
'use strict';

var version = process.versions.node.split('.').map(Number);
var major = version[0];
var minor = version[1];
var isNewEnough = major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);

if (!isNewEnough) {
  console.error(
    'Countersign needs Node 24 (22.18 at least), and this is Node ' +
      process.versions.node +
      '.\n' +
      'Run "npm ci" in this folder: it brings Node 24 into node_modules, and every "npm run" command uses it.\n' +
      'If you did, install scripts are switched off: run "npm rebuild node --ignore-scripts=false".',
  );
  process.exit(1);
}
