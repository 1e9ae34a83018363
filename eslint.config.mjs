// Where editors and a bare eslint look; the rules are in .config.
export { default } from './.config/eslint.config.mjs';
