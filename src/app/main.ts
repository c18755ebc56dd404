/** Starts the page. */
import '@fontsource/inter/400.css';
import '@fontsource/inter/500.css';
import '@fontsource/inter/600.css';
import '@fontsource/inter/700.css';
import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';

// Set into another page, the map alone is wanted.
if (new URLSearchParams(location.search).has('embed')) document.documentElement.dataset['embed'] = '';

const target = document.getElementById('app');
if (target) mount(App, { target });
