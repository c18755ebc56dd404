import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** What Node has and a page has not: the library may not rest on it, though types of its libraries name it. */
const NODE_ALONE = Object.keys(globals.node).filter(
  (name) => !(name in globals['shared-node-browser']) && !(name in globals.es2023),
);

export default ts.config(
  { ignores: ['dist', 'node_modules', 'coverage', 'docs', 'tests/golden', 'tests/fixtures'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.recommendedTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      // The same for every file: otherwise all types are worked out anew between components and modules.
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Methods are handed on that use no `this`, and Argdown's enums are numbers in its own data.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Libraries hand out `any`; the readers check what they make of it.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      '@typescript-eslint/require-await': 'off',
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  // What runs for users is checked with its types; tests run themselves, and checking them so would take as long again.
  { files: ['**/*.js', '**/*.mjs', '*.ts', 'tests/**', '**/*.svelte'], ...ts.configs.disableTypeChecked },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      // Types are checked by svelte-check, which knows the names of the browser's types.
      'no-undef': 'off',
    },
  },
  { files: ['graph/**'], rules: { 'no-restricted-globals': ['error', ...NODE_ALONE] } },
  // State holds sets and maps that are replaced whole ($state.raw), never changed in place.
  { files: ['src/app/**'], rules: { 'svelte/prefer-svelte-reactivity': 'off' } },
  // Flat arrays are read at places that are in range by construction; a check at each would hide the arithmetic.
  { files: ['graph/layout/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['tests/**', 'src/cli/**', '*.config.*'], rules: { 'no-console': 'off' } },
);
