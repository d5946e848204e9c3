package org.gongdan.subsidy.reconciliation;

import org.gongdan.subsidy.shared.Money;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;

/** Reads {@link BreakRules} from the configuration, where amounts are decimal yuan. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BreakRules.class)
class ReconciliationConfiguration {

    /** A class, because the types of a lambda cannot be found out. */
    static final class YuanInConfiguration implements Converter<String, Money> {

        @Override
        public Money convert(String yuan) {
            return Money.ofYuan(yuan);
        }
    }

    @Bean
    @ConfigurationPropertiesBinding
    static YuanInConfiguration yuanInConfiguration() {
        return new YuanInConfiguration();
    }
}
