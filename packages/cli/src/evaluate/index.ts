export { type AskedWord, askWord } from './ask-word.ts';
export { type Claim, expectedCalibrationError } from './calibration.ts';
