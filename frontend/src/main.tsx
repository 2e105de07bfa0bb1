import './lib/mantine-styles.ts';
import './lib/theme.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app.tsx';
import { startLanguages } from './lib/i18n.ts';
import { queryClient } from './lib/query-client.ts';
import { reloadAfterUpgrade } from './lib/reload-after-upgrade.ts';
import { shareStyleNonce, styleNonce } from './lib/style-nonce.ts';
import { theme } from './lib/theme.ts';
import { preparePage } from './prepare-page.ts';

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root');

reloadAfterUpgrade();
shareStyleNonce();
const words = startLanguages();
preparePage(window.location.pathname);
await words;
// In steps, as every page: the first drawing does not hold the reader up either.
startTransition(() => createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      <QueryClientProvider client={queryClient}>
        <BrowserRouter>
          <App />
        </BrowserRouter>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
));
