-- What the scripts of the usage ledger share; it stands before each of them.
--
-- A window (hash) is one period of one workspace, and counts `<unit>:<subject>`: t tokens, m money, r requests, of w the
-- workspace, c:<channel>, p:<person>. Every turn is counted in the windows of all five periods, whatever budgets there are:
-- so a budget that is set later knows what was spent before it. Beside them `!<unit>:<subject>:<limit>` keeps which
-- threshold was warned of, and the turn that was told.
--
-- A turn (hash) is what it holds: tokens, money, channel, person, and its windows 1..5; or only done, once it was settled.
local function whole(number) return string.format('%.0f', number) end

-- Two commands for each window, not one for each number: what is written to the append-only file is what costs.
local function spend(window, channel, person, tokens, money, requests)
  local fields, more = {}, {}
  for unit, amount in pairs({ t = tokens, m = money, r = requests }) do
    if amount ~= 0 then
      for _, subject in ipairs({ 'w', 'c:' .. channel, 'p:' .. person }) do
        fields[#fields + 1] = unit .. ':' .. subject
        more[#more + 1] = amount
      end
    end
  end
  if #fields == 0 then return end
  local sums = {}
  for i, before in ipairs(redis.call('HMGET', window, unpack(fields))) do
    sums[2 * i - 1] = fields[i]
    sums[2 * i] = whole(tonumber(before or '0') + more[i])
  end
  redis.call('HSET', window, unpack(sums))
end

-- Corrects what a turn holds by so much, in those of its windows that are not over. Their keys are in its own slot.
local function correct(held, tokens, money, requests)
  for i = 5, 9 do
    if redis.call('EXISTS', held[i]) == 1 then
      spend(held[i], held[3], held[4], tokens, money, requests)
    end
  end
end

-- What a turn holds, or nothing.
local function held_by(turn)
  local held = redis.call('HMGET', turn, 'tokens', 'money', 'channel', 'person', '1', '2', '3', '4', '5')
  return held[1] and held or nil
end

-- Ends what a turn holds as if it had never been.
local function give_back(all_held, turn)
  local held = held_by(turn)
  if held then
    correct(held, -tonumber(held[1]), -tonumber(held[2]), -1)
    redis.call('DEL', turn)
  end
  redis.call('ZREM', all_held, turn)
end

-- The sum of two rows, number by number; the longer one's length, so that a later release may add to their end.
local function added(row, more)
  local numbers = {}
  for number in string.gmatch(row, '%S+') do numbers[#numbers + 1] = tonumber(number) or 0 end
  local place = 0
  for number in string.gmatch(more, '%S+') do
    place = place + 1
    numbers[place] = (numbers[place] or 0) + (tonumber(number) or 0)
  end
  for i = 1, #numbers do numbers[i] = whole(numbers[i]) end
  return table.concat(numbers, ' ')
end
