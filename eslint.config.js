import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['dist', 'node_modules', 'coverage', 'tests/golden', 'tests/fixtures'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], parser: ts.parser },
    },
  },
  // State holds sets and maps that are replaced whole ($state.raw), never changed in place.
  { files: ['src/app/**'], rules: { 'svelte/prefer-svelte-reactivity': 'off' } },
  // Flat arrays are read at places that are in range by construction; a check at each would hide the arithmetic.
  { files: ['graph/layout/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['tests/**', 'src/cli/**', '*.config.*'], rules: { 'no-console': 'off' } },
);
