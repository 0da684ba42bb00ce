-- Keeps a rating, or takes back the same one.
-- KEYS  1 ratings (hash) · 2 the claim of the press
-- ARGV  1 whose, of which turn (RatingJson) · 2 rating · 3 most ratings · 4 the conversation's life, ms · 5 a claim's life, ms
-- Gives the rating that stands, or nothing. Where there are too many, any other one goes. Safe to repeat: a press counts once.
local before = redis.call('HGET', KEYS[1], ARGV[1])
if not redis.call('SET', KEYS[2], '1', 'NX', 'PX', ARGV[5]) then return before end
if before == ARGV[2] then
  redis.call('HDEL', KEYS[1], ARGV[1])
  return nil
end
if not before and redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[3]) then
  redis.call('HDEL', KEYS[1], redis.call('HRANDFIELD', KEYS[1]))
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return ARGV[2]
