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

// The sources run unbuilt; what the compiler made of them is kept, which halves the time to start. Inside this
// folder, because a folder for everybody is a place where somebody else could leave code. Threads and child
// processes find it in the environment.
process.env.NODE_COMPILE_CACHE = require('node:path').join(__dirname, '../node_modules/.cache/compiled');
require('node:module').enableCompileCache(process.env.NODE_COMPILE_CACHE);
