package org.gongdan.subsidy.joint.read;

import java.sql.Timestamp;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.gongdan.subsidy.joint.JointEvent;
import org.gongdan.subsidy.joint.JointEvent.ConsentGiven;
import org.gongdan.subsidy.joint.JointEvent.ConsentWithdrawn;
import org.gongdan.subsidy.joint.JointEvent.JointApplicationDrafted;
import org.gongdan.subsidy.joint.JointEvent.JointApplicationGranted;
import org.gongdan.subsidy.joint.JointEvent.JointApplicationSubmitted;
import org.gongdan.subsidy.joint.JointEvent.MemberDeclined;
import org.gongdan.subsidy.joint.JointEvent.MemberExitConfirmed;
import org.gongdan.subsidy.joint.JointEvent.MemberGranted;
import org.gongdan.subsidy.joint.JointEvent.MemberInvited;
import org.gongdan.subsidy.joint.JointEvent.MemberJoined;
import org.gongdan.subsidy.joint.JointEvent.MemberLeft;
import org.gongdan.subsidy.joint.JointEvent.MemberPartSigned;
import org.gongdan.subsidy.joint.JointEvent.SharedCostSet;
import org.gongdan.subsidy.joint.MemberStanding;
import org.gongdan.subsidy.programme.JointSplit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one row per joint application and one per member; what was written at a version is not written again. */
@Component
@ProcessingGroup("joint-list")
class JointProjection {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JointProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventHandler
    void on(JointEvent event, @SequenceNumber long version) {
        var id = event.jointId().value();
        if (event instanceof JointApplicationDrafted drafted) {
            insert(drafted, version);
        } else if (advance(id, version)) {
            change(id, event);
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table joint_application, joint_member").update();
    }

    private void change(String id, JointEvent event) {
        switch (event) {
            case JointApplicationDrafted _ -> throw new IllegalArgumentException("is inserted");
            case SharedCostSet(var _, var cost, var _) -> {
                document(id, "cost", json.writeValueAsString(cost));
                unsign(id);
            }
            case MemberInvited invited -> member(id, invited.uscc(), MemberStanding.INVITED);
            case MemberJoined joined -> {
                unsign(id);
                member(id, joined.uscc(), MemberStanding.JOINED);
                set(id, joined.uscc(), "application_id", joined.applicationId().value());
            }
            case MemberDeclined declined -> {
                unsign(id);
                member(id, declined.uscc(), MemberStanding.DECLINED);
            }
            case ConsentGiven given -> consent(id, given.uscc(), true);
            case ConsentWithdrawn withdrawn -> consent(id, withdrawn.uscc(), false);
            case MemberPartSigned signed -> {
                member(id, signed.uscc(), MemberStanding.SIGNED);
                set(
                        id,
                        signed.uscc(),
                        "figures",
                        json.writeValueAsString(signed.statement().figures()));
            }
            case JointApplicationSubmitted submitted -> submitted(id, submitted);
            case MemberGranted granted -> member(id, granted.uscc(), MemberStanding.GRANTED);
            case JointApplicationGranted _ -> status(id, "GRANTED");
            case MemberExitConfirmed confirmed -> document(id, "exit", json.writeValueAsString(new ExitRow(confirmed)));
            case MemberLeft left -> left(id, left);
        }
    }

    /** What one side confirmed, as the row keeps it. */
    record ExitRow(String uscc, String side, String reason) {
        ExitRow(MemberExitConfirmed confirmed) {
            this(confirmed.uscc(), confirmed.side().name(), confirmed.reason());
        }
    }

    private void insert(JointApplicationDrafted drafted, long version) {
        jdbc.sql("""
                insert into joint_application
                    (id, status, lead_uscc, programme_id, mode, title, cost, drafted_at, version)
                values (:id, 'FORMING', :lead, :programme, :mode, :title,
                    '{"lines":[],"driver":"EQUAL","weights":{}}', :at, :version)
                on conflict (id) do nothing
                """)
                .param("id", drafted.jointId().value())
                .param("lead", drafted.leadUscc())
                .param("programme", drafted.programmeId().value())
                .param("mode", drafted.mode().name())
                .param("title", drafted.title())
                .param("at", Timestamp.from(drafted.draftedAt()))
                .param("version", version)
                .update();
    }

    /** @return false when this version is written already */
    private boolean advance(String id, long version) {
        return jdbc.sql("""
                update joint_application set version = :version, exit = null where id = :id and version < :version
                """).param("id", id).param("version", version).update() == 1;
    }

    private void submitted(String id, JointApplicationSubmitted submitted) {
        jdbc.sql("""
                update joint_application set status = 'HANDED_IN', programme_version = :rules, submitted_at = :at
                where id = :id
                """)
                .param("id", id)
                .param("rules", submitted.programmeVersion())
                .param("at", at(submitted.submittedAt()))
                .update();
        regrant(id, submitted.split());
        move(id, "SIGNED", "SUBMITTED");
        document(id, "split", json.writeValueAsString(submitted.split()));
    }

    private void left(String id, MemberLeft left) {
        member(id, left.uscc(), MemberStanding.LEFT);
        var handedIn = jdbc.sql("select split from joint_application where id = :id and split is not null")
                .param("id", id)
                .query(String.class)
                .optional();
        if (handedIn.isPresent()) {
            regrant(id, left.after());
            document(id, "split", json.writeValueAsString(left.after()));
        } else {
            unsign(id);
        }
    }

    /** Whose part changed is granted no longer: its application is proposed anew. */
    private void regrant(String id, JointSplit split) {
        var former = jdbc.sql("select split from joint_application where id = :id and split is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(stored -> json.readValue(stored, JointSplit.class));
        for (var member : split.members()) {
            var same = former.stream().flatMap(each -> each.members().stream()).anyMatch(member::equals);
            if (!same) {
                jdbc.sql("""
                        update joint_member set standing = 'SUBMITTED'
                        where joint_id = :id and uscc = :uscc and standing = 'GRANTED'
                        """).param("id", id).param("uscc", member.uscc()).update();
                status(id, "HANDED_IN");
            }
        }
    }

    private void member(String id, String uscc, MemberStanding standing) {
        jdbc.sql("""
                insert into joint_member (joint_id, uscc, standing) values (:id, :uscc, :standing)
                on conflict (joint_id, uscc) do update set standing = excluded.standing
                """)
                .param("id", id)
                .param("uscc", uscc)
                .param("standing", standing.name())
                .update();
    }

    private void unsign(String id) {
        move(id, "SIGNED", "JOINED");
    }

    private void move(String id, String from, String to) {
        jdbc.sql("update joint_member set standing = :to where joint_id = :id and standing = :from")
                .param("id", id)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void consent(String id, String uscc, boolean given) {
        jdbc.sql("update joint_member set consent = :given where joint_id = :id and uscc = :uscc")
                .param("id", id)
                .param("uscc", uscc)
                .param("given", given)
                .update();
    }

    /** Column names are those of the code. */
    private void set(String id, String uscc, String column, String value) {
        jdbc.sql("update joint_member set " + column + " = :value where joint_id = :id and uscc = :uscc")
                .param("id", id)
                .param("uscc", uscc)
                .param("value", value)
                .update();
    }

    private void document(String id, String column, String document) {
        jdbc.sql("update joint_application set " + column + " = :document where id = :id")
                .param("id", id)
                .param("document", document)
                .update();
    }

    private void status(String id, String status) {
        jdbc.sql("update joint_application set status = :status where id = :id")
                .param("id", id)
                .param("status", status)
                .update();
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }
}
