// What every page needs, and therefore one file: Lit with the usual directives, @komenius/ui and the shell. Every entry imports it first
// (entries/**, and first.js before each module of Lit), so that what they share is in here and nowhere else.
import 'lit';
import 'lit/directive.js';
import 'lit/directive-helpers.js';
import 'lit/async-directive.js';
import 'lit/directives/class-map.js';
import 'lit/directives/if-defined.js';
import 'lit/directives/live.js';
import 'lit/directives/ref.js';
import 'lit/directives/repeat.js';
import 'lit/directives/style-map.js';
import '@komenius/ui';
import './shell/shell.js';
