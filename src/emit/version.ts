/**
 * The tool that writes modules, as far as their text depends on it: the package's version, and a number that goes up
 * with every change of what is written between two releases. A test compares the first part with package.json.
 */
export const emitterVersion = '0.1.0+22';
