export { type HeldOutPictures, readHeldOutPictures, type StoredPicture } from './data/held-out-pictures.ts';
export { hasSharedData, SHARED_DATA_ABSENT } from './data/shared-data.ts';
