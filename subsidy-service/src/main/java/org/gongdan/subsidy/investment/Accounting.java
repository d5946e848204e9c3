package org.gongdan.subsidy.investment;

import static org.gongdan.subsidy.investment.InvestmentRefusal.ASSET_ABOVE_PROJECT;
import static org.gongdan.subsidy.investment.InvestmentRefusal.ASSET_DISPOSED_BEFORE_USE;
import static org.gongdan.subsidy.investment.InvestmentRefusal.ASSET_LIFE_OUT_OF_RANGE;
import static org.gongdan.subsidy.investment.InvestmentRefusal.RESIDUAL_VALUE_OUT_OF_RANGE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentCommand.RecordAsset;
import org.gongdan.subsidy.investment.InvestmentEvent.AssetRecorded;
import org.gongdan.subsidy.investment.InvestmentState.Course;
import org.gongdan.subsidy.shared.CommandRefused;

/** Takes what the enterprise's books say of the asset; books go on when the project is over. */
record Accounting(Course course, Caller caller, Clock clock) {

    List<InvestmentEvent> record(RecordAsset command) {
        var asset = command.asset();
        refuseUnlikely(asset);
        return asset.equals(course.facts().asset())
                ? List.of()
                : List.of(new AssetRecorded(command.investmentId(), asset, caller.id(), clock.instant()));
    }

    private void refuseUnlikely(Asset asset) {
        Rules.refuseNotPositive(asset.cost());
        var project = course.room().agreed();
        if (asset.cost().isMoreThan(project)) {
            throw CommandRefused.at("cost", ASSET_ABOVE_PROJECT, asset.cost(), project);
        }
        if (asset.lifeMonths() < 1 || asset.lifeMonths() > GrantedAsset.LONGEST_LIFE) {
            throw CommandRefused.at("lifeMonths", ASSET_LIFE_OUT_OF_RANGE, GrantedAsset.LONGEST_LIFE);
        }
        if (asset.residualValue().isNegative() || asset.residualValue().isMoreThan(asset.cost())) {
            throw CommandRefused.at("residualValue", RESIDUAL_VALUE_OUT_OF_RANGE, asset.residualValue(), asset.cost());
        }
        var today = LocalDate.now(clock);
        Rules.refuseFuture("readyOn", asset.readyOn(), today);
        var disposed = asset.disposedOn();
        if (disposed != null) {
            Rules.refuseFuture("disposedOn", disposed, today);
            if (disposed.isBefore(asset.readyOn())) {
                throw CommandRefused.at("disposedOn", ASSET_DISPOSED_BEFORE_USE, disposed, asset.readyOn());
            }
        }
    }
}
