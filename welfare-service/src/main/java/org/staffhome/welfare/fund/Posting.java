package org.staffhome.welfare.fund;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/**
 * What is to be written into the ledger, before it is written: at least two lines that add up to zero, no account
 * twice, in the order of the account ids so that two postings never wait for each other crosswise. Amounts in fen, plus
 * into an account and minus out of it.
 */
record Posting(EntryKind kind, List<Line> lines) {

    /** One line: plus into the account, minus out of it; never zero. */
    record Line(UUID accountId, long amountFen) {}

    Posting {
        lines = lines.stream().sorted(Comparator.comparing(Line::accountId)).toList();
        long sum = 0;
        for (Line line : lines) {
            sum = Math.addExact(sum, line.amountFen());
            if (line.amountFen() == 0) {
                throw Problem.of(LedgerProblem.AMOUNT_NOT_POSITIVE);
            }
        }
        long accounts = lines.stream().map(Line::accountId).distinct().count();
        if (sum != 0 || lines.size() < 2 || accounts != lines.size()) {
            throw Problem.of(LedgerProblem.ENTRY_UNBALANCED);
        }
    }

    /** Moves a positive amount between two accounts of the fund, as the kind of entry says. */
    static Posting move(EntryKind kind, Fund fund, long amountFen) {
        if (amountFen <= 0) {
            throw Problem.of(LedgerProblem.AMOUNT_NOT_POSITIVE).at("/amountFen");
        }
        return new Posting(
                kind,
                List.of(new Line(fund.account(kind.from()), -amountFen), new Line(fund.account(kind.to()), amountFen)));
    }

    /** The mirror of this posting. */
    Posting reversed() {
        if (!kind.reversible()) {
            throw Problem.of(LedgerProblem.NOT_REVERSIBLE);
        }
        return new Posting(
                EntryKind.REVERSAL,
                lines.stream()
                        .map(line -> new Line(line.accountId(), Math.negateExact(line.amountFen())))
                        .toList());
    }

    /** The size of the posting in fen: what went into accounts. */
    long amountFen() {
        return lines.stream().mapToLong(Line::amountFen).filter(fen -> fen > 0).sum();
    }
}
