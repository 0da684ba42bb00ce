package dev.parley.core.testing;

import dev.parley.core.settings.SettingsStore;
import org.junit.jupiter.api.Nested;

class InMemoryStoresTest {

  @Nested
  class Conversations extends ConversationStoreContract {
    @Override
    protected Ports fresh() {
      return InMemoryStores.ports();
    }
  }

  @Nested
  class Ratings extends RatingsContract {
    @Override
    protected Ports fresh() {
      return InMemoryStores.ports();
    }
  }

  @Nested
  class Inbox extends TurnInboxContract {
    @Override
    protected Ports fresh() {
      return InMemoryStores.ports();
    }
  }

  @Nested
  class Revisions extends RevisionsContract {
    @Override
    protected Ports fresh() {
      return InMemoryStores.ports();
    }
  }

  @Nested
  class TheLeases extends LeasesContract {
    @Override
    protected Ports fresh() {
      return InMemoryStores.ports();
    }
  }

  @Nested
  class ThePace extends PaceContract {
    @Override
    protected Ports fresh() {
      return InMemoryStores.ports();
    }
  }

  @Nested
  class ThePacesLine extends PaceLineContract {
    @Override
    protected Ports fresh() {
      return InMemoryStores.ports();
    }
  }

  @Nested
  class TheDocuments extends DocumentsContract {
    @Override
    protected Ports fresh() {
      return InMemoryStores.ports();
    }
  }

  @Nested
  class TheSettings extends SettingsStoreContract {
    @Override
    protected SettingsStore fresh() {
      return new InMemorySettings();
    }
  }
}
