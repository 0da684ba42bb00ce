-- What a turn needs of a workspace's settings: the choices of some scopes, and the documents. Keeps them for another
-- life, at most once a day.
-- KEYS  1 scopes (hash) · 2 documents (hash) · 3 audit (list)
-- ARGV  1 life, ms · 2 a day, ms · 3.. scopes
-- Gives the scopes' entries, empty text for none, and after them name and entry of each document there is: who may what,
-- how much, and the personas that the scopes name. Safe to repeat.
for i = 1, 3 do
  local left = redis.call('PTTL', KEYS[i])
  if left >= 0 and left < tonumber(ARGV[1]) - tonumber(ARGV[2]) then redis.call('PEXPIRE', KEYS[i], ARGV[1]) end
end

local found, names = {}, { 'access', 'budgets' }
for i = 3, #ARGV do
  local entry = redis.call('HGET', KEYS[1], ARGV[i]) or ''
  found[#found + 1] = entry
  if string.find(entry, '"persona"', 1, true) then
    local sound, read = pcall(cjson.decode, entry)
    local chosen = sound and type(read) == 'table' and read.c
    if type(chosen) == 'table' and type(chosen.persona) == 'string' then
      names[#names + 1] = 'persona:' .. chosen.persona
    end
  end
end
for i = 1, #names do
  local entry = redis.call('HGET', KEYS[2], names[i])
  if entry then
    found[#found + 1] = names[i]
    found[#found + 1] = entry
  end
end
return found
