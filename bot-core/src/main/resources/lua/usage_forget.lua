-- Turns a person's rows of one day into totals without a name.
-- KEYS  1 people (hash: names) · 2 day (hash: rows)
-- ARGV  1 person · 2 how every row of theirs begins · 3 how it begins without a name
-- Gives how many rows there were. Safe to repeat.
redis.call('HDEL', KEYS[1], ARGV[1])
local found = 0
for _, row in ipairs(redis.call('HKEYS', KEYS[2])) do
  if string.sub(row, 1, #ARGV[2]) == ARGV[2] then
    local nameless = ARGV[3] .. string.sub(row, #ARGV[2] + 1)
    local sum = added(redis.call('HGET', KEYS[2], nameless) or '', redis.call('HGET', KEYS[2], row))
    redis.call('HSET', KEYS[2], nameless, sum)
    redis.call('HDEL', KEYS[2], row)
    found = found + 1
  end
end
return found
