import { createDrawing } from '../../../../src/map/page/createDrawing.ts';
import { enter } from './Contestant.ts';

enter((container, scene) => {
  const ignore = () => undefined;
  createDrawing({ container, language: 'en', theme: 'light' }, { onSelect: ignore, onOpen: ignore, onView: ignore }).show(scene);
});
