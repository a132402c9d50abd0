// The options of the native list arguments[0]. Answers [texts, options that can be chosen or null].
const texts = [];
const options = [];
for (let at = 0; at < arguments[0].options.length && at < 2000; at++) {
  const option = arguments[0].options[at];
  const group = closest(option, 'optgroup');
  texts[at] = optionName(option);
  options[at] = option.disabled || group && group.disabled ? null : option;
}
return [texts, options];
