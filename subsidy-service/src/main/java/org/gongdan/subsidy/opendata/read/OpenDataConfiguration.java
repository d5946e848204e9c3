package org.gongdan.subsidy.opendata.read;

import org.gongdan.subsidy.opendata.OpenDataSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings are needed where there is no API too: in the batch process. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpenDataSettings.class)
class OpenDataConfiguration {}
