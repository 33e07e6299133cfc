import 'core';
