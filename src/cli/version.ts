import packageJson from '../../package.json' with { type: 'json' };

/** The package's version, as its package.json says. */
export const version: string = packageJson.version;
