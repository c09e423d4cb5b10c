/** Starts the sidebar in the page that Google serves. */
import { render } from 'preact';
import { App } from './app';
import './frame/styles.css';

const root = document.getElementById('app');
if (root) render(<App />, root);
