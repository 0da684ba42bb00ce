package dev.parley.core.redis;

import dev.parley.core.settings.SettingsStore;
import dev.parley.core.testing.ConversationStoreContract;
import dev.parley.core.testing.DocumentsContract;
import dev.parley.core.testing.LeasesContract;
import dev.parley.core.testing.Ports;
import dev.parley.core.testing.RatingsContract;
import dev.parley.core.testing.RedisExtension;
import dev.parley.core.testing.RevisionsContract;
import dev.parley.core.testing.SettingsStoreContract;
import dev.parley.core.testing.TurnInboxContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisStoresTest {
  @RegisterExtension
  static final RedisExtension REDIS = new RedisExtension();

  @Nested
  class Conversations extends ConversationStoreContract {
    @Override
    protected Ports fresh() {
      return REDIS.ports();
    }
  }

  @Nested
  class Ratings extends RatingsContract {
    @Override
    protected Ports fresh() {
      return REDIS.ports();
    }
  }

  @Nested
  class Inbox extends TurnInboxContract {
    @Override
    protected Ports fresh() {
      return REDIS.ports();
    }
  }

  @Nested
  class Revisions extends RevisionsContract {
    @Override
    protected Ports fresh() {
      return REDIS.ports();
    }
  }

  @Nested
  class TheLeases extends LeasesContract {
    @Override
    protected Ports fresh() {
      return REDIS.ports();
    }
  }

  @Nested
  class TheDocuments extends DocumentsContract {
    @Override
    protected Ports fresh() {
      return REDIS.ports();
    }
  }

  @Nested
  class TheSettings extends SettingsStoreContract {
    @Override
    protected SettingsStore fresh() {
      return REDIS.stores().settings();
    }
  }
}
