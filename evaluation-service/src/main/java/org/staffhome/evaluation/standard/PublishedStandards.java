package org.staffhome.evaluation.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;
import org.staffhome.platform.sql.Sql;

/** Published versions, whoever asks: they bind every union. Since they never change they are compiled once and kept. */
@ApplicationScoped
public class PublishedStandards {
    private static final int KEPT = 200;

    private final Sql sql;
    private final Scopes scopes;
    private final StandardCompiler compiler;
    private final ContentConverter converter = new ContentConverter();
    private final Map<UUID, PublishedStandard> kept = new ConcurrentHashMap<>();

    PublishedStandards(Sql sql, Scopes scopes, StandardCompiler compiler) {
        this.sql = sql;
        this.scopes = scopes;
        this.compiler = compiler;
    }

    /** The published version, or problem {@code standard.unknown}. Needs a transaction. */
    public PublishedStandard require(UUID id) {
        PublishedStandard known = kept.get(id);
        if (known != null) {
            return known;
        }
        PublishedStandard read = scopes.within(SystemScope.PUBLISHED, () -> read(id));
        if (kept.size() >= KEPT) {
            kept.clear();
        }
        kept.put(id, read);
        return read;
    }

    private PublishedStandard read(UUID id) {
        return sql
                .list("select * from home_standard where id = ? and state = 'PUBLISHED'", this::published, id)
                .stream()
                .findFirst()
                .orElseThrow(() -> Problem.of(StandardProblem.UNKNOWN));
    }

    private PublishedStandard published(ResultSet row) throws SQLException {
        StandardContent content = converter.convertToEntityAttribute(row.getString("content"));
        return new PublishedStandard(
                Sql.uuid(row, "id"),
                row.getInt("version_number"),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                content,
                compiler.compile(content));
    }
}
