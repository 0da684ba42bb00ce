-- Ends a turn: keeps its exchange, takes its events off the inbox, clears the reply in flight and the wish
-- to stop it.
-- KEYS  1 record (hash) · 2 messages (list) · 3 inbox (list) · 4.. the turn's claims: first those that outlive it
-- ARGV  1 fence · 2 entry (ExchangeJson), empty where nothing is kept of the turn · 3 how every entry of this turn begins
--       4 most exchanges · 5 most bytes of them together · 6 the conversation's life, ms · 7 a claim's life, ms
--       8 how many claims outlive the turn · 9 of how many changes to messages the entry knows
--       10.. how every inbox entry of its events begins
-- Gives how many events wait then, an empty text, and how many changes to messages there were; where that is not what the
-- entry knows of, nothing was changed. Nothing where the fence is not the newest: then nothing was changed. Safe to repeat.
-- The oldest exchanges go where there are too many of them or too much; the newest always stays.
if redis.call('HGET', KEYS[1], 'fence') ~= ARGV[1] then return nil end
local revision = redis.call('HGET', KEYS[1], 'revision') or '0'
if revision ~= ARGV[9] then return { tostring(redis.call('LLEN', KEYS[3])), '', revision } end

local function begins(entry, beginning)
  return string.sub(entry, 1, #beginning) == beginning
end

local entries = redis.call('LRANGE', KEYS[2], 0, -1)
local place = nil
for i = 1, #entries do
  if begins(entries[i], ARGV[3]) then place = i end
end
if ARGV[2] == '' then
  if place then
    -- What is left out may be told of in a summary: it is dropped with any exchange that it covers.
    local last = string.match(redis.call('HGET', KEYS[1], 'left') or '', '^(.-,)"v":')
    for i = place, last and #entries or 0 do
      if begins(entries[i], last) then redis.call('HDEL', KEYS[1], 'left') end
    end
    redis.call('LREM', KEYS[2], 1, entries[place])
  end
else
  if place then
    redis.call('LSET', KEYS[2], place - 1, ARGV[2])
    entries[place] = ARGV[2]
  else
    redis.call('RPUSH', KEYS[2], ARGV[2])
    entries[#entries + 1] = ARGV[2]
  end

  local first, bytes = #entries, #entries[#entries]
  while first > 1 and #entries - first + 1 < tonumber(ARGV[4]) and bytes + #entries[first - 1] <= tonumber(ARGV[5]) do
    first = first - 1
    bytes = bytes + #entries[first]
  end
  redis.call('LTRIM', KEYS[2], first - 1, -1)
end

local waiting = redis.call('LRANGE', KEYS[3], 0, -1)
for i = 1, #waiting do
  for j = 10, #ARGV do
    if begins(waiting[i], ARGV[j]) then
      redis.call('LREM', KEYS[3], 1, waiting[i])
      break
    end
  end
end
redis.call('HDEL', KEYS[1], 'reply', 'stop', 'revision')

for i = 1, 3 do redis.call('PEXPIRE', KEYS[i], ARGV[6]) end
-- The events' claims outlive the turn, however long it waited: a late second delivery is still recognised. What is
-- wanted of a turn again is claimed only until then.
for i = 4, #KEYS do
  if i - 3 <= tonumber(ARGV[8]) then
    redis.call('PEXPIRE', KEYS[i], ARGV[7])
  else
    redis.call('DEL', KEYS[i])
  end
end
return { tostring(redis.call('LLEN', KEYS[3])), '', revision }
