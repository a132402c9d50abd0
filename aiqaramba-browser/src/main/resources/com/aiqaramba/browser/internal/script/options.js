// The options of the native list arguments[0]: [texts, groups, options that can be chosen or null, which are chosen,
// whether several can be].
const texts = [];
const groups = [];
const options = [];
const chosen = [];
const list = arguments[0];
for (let at = 0; at < list.options.length && at < 2000; at++) {
  const option = list.options[at];
  const group = closest(option, 'optgroup');
  texts[at] = optionName(option);
  groups[at] = group ? squeeze(attribute(group, 'label')) : '';
  options[at] = option.disabled || !isOffered(option) || group && group.disabled ? null : option;
  chosen[at] = option.selected;
}
return [texts, groups, options, chosen, list.multiple === true];
