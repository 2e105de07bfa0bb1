export * from '#contract/queue-view.ts';
