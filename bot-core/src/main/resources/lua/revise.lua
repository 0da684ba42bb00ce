-- Changes what a message says that waits or was answered, and counts the change for whoever is answering.
-- KEYS  1 record (hash) · 2 messages (list) · 3 inbox (list) · 4.. the claims that end with events that leave
-- ARGV  1 the conversation's life, ms · 2 the exchange's entry as it was read, empty for none · 3 what takes its place,
--       empty where it goes · 4.. in pairs: how an inbox entry begins, and what takes its place, empty where it goes
-- Gives 1, or 0 where something does not stand there any more: then nothing was changed. A repeat gives 0.
local function place(list, fits)
  local entries = redis.call('LRANGE', list, 0, -1)
  for i = 1, #entries do
    if fits(entries[i]) then return i - 1, entries[i] end
  end
end

local changes = {}
local function plan(list, fits, instead)
  local index, entry = place(list, fits)
  if index then changes[#changes + 1] = { list, index, entry, instead } end
  return index
end

if ARGV[2] ~= '' and not plan(KEYS[2], function(entry) return entry == ARGV[2] end, ARGV[3]) then return 0 end
for i = 4, #ARGV, 2 do
  local begins = function(entry) return string.sub(entry, 1, #ARGV[i]) == ARGV[i] end
  if not plan(KEYS[3], begins, ARGV[i + 1]) then return 0 end
end

-- What is left out may be told of in a summary: it is dropped with any exchange that it covers.
local last = string.match(redis.call('HGET', KEYS[1], 'left') or '', '^(.-,)"v":')
if ARGV[2] ~= '' and last then
  local upto = place(KEYS[2], function(entry) return string.sub(entry, 1, #last) == last end)
  if upto and changes[1][2] <= upto then redis.call('HDEL', KEYS[1], 'left') end
end

for _, change in ipairs(changes) do
  if change[4] ~= '' then redis.call('LSET', change[1], change[2], change[4]) end
end
for _, change in ipairs(changes) do
  if change[4] == '' then redis.call('LREM', change[1], 1, change[3]) end
end
redis.call('HINCRBY', KEYS[1], 'revision', 1)
redis.call('PEXPIRE', KEYS[1], ARGV[1])
for i = 4, #KEYS do redis.call('DEL', KEYS[i]) end
return 1
