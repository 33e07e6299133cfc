import 'core';

export * from '@komenius/ui';
