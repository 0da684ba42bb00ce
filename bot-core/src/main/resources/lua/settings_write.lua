-- Writes one entry of a workspace's settings over the one that was read, and notes it in the audit trail.
-- KEYS  1 the hash it is in · 2 audit (list)
-- ARGV  1 field · 2 entry that was read, empty text for none · 3 new entry, empty text to remove it · 4 most fields
--       5 most audit entries · 6 life, ms · 7.. audit entries, oldest first
-- Gives 1 where it was written, 0 where another entry is there by now, -1 where there is no room: then nothing was
-- changed. Safe to repeat: an entry has the version that follows the one that was read.
local entry = redis.call('HGET', KEYS[1], ARGV[1]) or ''
if entry == ARGV[3] then return 1 end
if entry ~= ARGV[2] then return 0 end
if ARGV[3] == '' then
  redis.call('HDEL', KEYS[1], ARGV[1])
else
  if entry == '' and redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[4]) then return -1 end
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
end
for i = 7, #ARGV do redis.call('LPUSH', KEYS[2], ARGV[i]) end
redis.call('LTRIM', KEYS[2], 0, tonumber(ARGV[5]) - 1)
for i = 1, 2 do redis.call('PEXPIRE', KEYS[i], ARGV[6]) end
return 1
