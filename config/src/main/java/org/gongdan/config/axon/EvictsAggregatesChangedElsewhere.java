package org.gongdan.config.axon;

import org.axonframework.common.caching.Cache;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** Drops a cached aggregate as soon as another process has appended to its stream. */
@ProcessingGroup(EventProcessingConfiguration.CACHE_FRESHNESS)
class EvictsAggregatesChangedElsewhere {

    private final Cache aggregateCache;

    EvictsAggregatesChangedElsewhere(Cache aggregateCache) {
        this.aggregateCache = aggregateCache;
    }

    @EventHandler
    void on(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> domainEvent
                && !CommandMetadata.THIS_NODE.equals(event.getMetaData().get(CommandMetadata.NODE))) {
            aggregateCache.remove(domainEvent.getAggregateIdentifier());
        }
    }
}
