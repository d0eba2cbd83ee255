package org.staffhome.welfare.fund;

import java.util.UUID;

/**
 * What other rooms know of a FUND account.
 *
 * @param orgPath path of the organisation that owns it
 * @param balanceFen what may still be promised, in fen, as it was when read
 */
public record FundAccount(
        UUID id, UUID organizationId, String orgPath, FundSource source, Earmark earmark, long balanceFen) {}
