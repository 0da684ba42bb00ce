-- Ends a turn: keeps its exchange, takes its event off the inbox, clears the reply in flight.
-- KEYS  1 record (hash) · 2 messages (list) · 3 inbox (list) · 4 the event's claim · 5 the turn's claim
-- ARGV  1 fence · 2 entry (ExchangeJson) · 3 how every entry of this turn begins · 4 how every inbox entry of
--       this event begins · 5 most exchanges · 6 the conversation's life, ms · 7 a claim's life, ms
-- Gives 1, or 0 where the fence is not the newest: then nothing was changed. Safe to repeat.
if redis.call('HGET', KEYS[1], 'fence') ~= ARGV[1] then return 0 end

local function find(key, beginning)
  local entries = redis.call('LRANGE', key, 0, -1)
  for i = #entries, 1, -1 do
    if string.sub(entries[i], 1, #beginning) == beginning then return i - 1, entries[i] end
  end
  return nil
end

local place = find(KEYS[2], ARGV[3])
if place then
  redis.call('LSET', KEYS[2], place, ARGV[2])
else
  redis.call('RPUSH', KEYS[2], ARGV[2])
  redis.call('LTRIM', KEYS[2], -tonumber(ARGV[5]), -1)
end

local _, event = find(KEYS[3], ARGV[4])
if event then redis.call('LREM', KEYS[3], 1, event) end
redis.call('HDEL', KEYS[1], 'reply')

for i = 1, 3 do redis.call('PEXPIRE', KEYS[i], ARGV[6]) end
-- The claims outlive the turn, however long it waited: a late second delivery is still recognised.
for i = 4, 5 do redis.call('PEXPIRE', KEYS[i], ARGV[7]) end
return 1
